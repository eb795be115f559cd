import type { Kernel } from '../../kernel/kernel.ts';
import type { Missed, Turn } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { State, turnNow } from '../operations.ts';
import type { Lockable } from './lockable.ts';
import { RLockState } from './rlock.ts';

/** One thread that waits for a notification. */
export interface Waiter {
  readonly thread: VirtualThread;
  /** How often it held the lock. */
  readonly levels: number;
}

/** Notifications given and not yet taken: so many of these waiters may wake up. */
interface Grant {
  eligible: Waiter[];
  left: number;
  /** The step that gave them; undefined where it is not for it to say who wakes up. */
  by: Turn | undefined;
}

/** Who waits, and who has been notified. */
export class ConditionState extends State {
  readonly lock: Lockable;
  /** In order of coming, without those who were certain to wake up when they were notified. */
  private waiters: Waiter[] = [];
  private grants: Grant[] = [];
  /** The last notification that came when nobody waited. */
  private unheard: Missed | null = null;

  /** @param lock null = a reentrant one of its own */
  constructor(kernel: Kernel, lock: Lockable | null) {
    super(kernel, 'Condition');
    this.lock = lock ?? new RLockState(kernel, () => this.name);
  }

  /** How many wait and have not been notified. */
  get waiting(): number {
    return this.waiters.length;
  }

  add(waiter: Waiter): void {
    this.waiters.push(waiter);
  }

  /** Lets `count` of those who wait go on: the longest-waiting, or whoever the schedule chooses. */
  notify(count: number, by: VirtualThread): void {
    const left = Math.min(count, this.waiters.length);
    if (left <= 0) {
      const { current, steps } = this.kernel;
      this.unheard = { thread: current, site: current.site, step: steps };
      return;
    }
    if (this.kernel.options.waiters === 'any' && left < this.waiters.length) {
      this.grants.push({ eligible: this.waiters.slice(), left, by: undefined });
      // With this one, those before it may have become certain.
      for (const waiter of this.waiters.slice()) if (!this.mayTimeOut(waiter)) this.settle(waiter);
      return;
    }
    const chosen = this.waiters.slice(0, left);
    this.grants.push({ eligible: chosen, left, by: turnNow(this.kernel, by) });
    for (const waiter of chosen) this.settle(waiter);
  }

  /** The notification that a waiter has missed: it came before the wait, and the thread has looked at nothing since. */
  missedBy({ thread }: Waiter): Missed | null {
    const { unheard } = this;
    return unheard !== null && unheard.thread !== thread && unheard.step > thread.lookedAt ? unheard : null;
  }

  /** It will wake up: it is no longer among those to choose from, and its time-out no longer counts. */
  private settle(waiter: Waiter): void {
    this.waiters = this.waiters.filter((other) => other !== waiter);
    waiter.thread.deadline = Infinity;
  }

  /** Whether it may wake up. */
  isNotified(waiter: Waiter): boolean {
    return this.grants.some((grant) => grant.eligible.includes(waiter));
  }

  /** The step that woke it. */
  wakerOf(waiter: Waiter): Turn | undefined {
    return this.grants.find((grant) => grant.eligible.includes(waiter))?.by;
  }

  /** Whether it can still give up: false once there is a notification for it whoever else takes one. */
  mayTimeOut(waiter: Waiter): boolean {
    let left = 0;
    for (const grant of this.grants) {
      left += grant.left;
      if (grant.eligible.includes(waiter) && left >= grant.eligible.length) return false;
    }
    return true;
  }

  /** It wakes up: one notification fewer for the others. */
  wake(waiter: Waiter): void {
    const taken = this.grants.find((grant) => grant.eligible.includes(waiter)) as Grant;
    taken.left--;
    this.forget(waiter);
  }

  /** It gives up waiting, or is through. */
  forget(waiter: Waiter): void {
    this.waiters = this.waiters.filter((other) => other !== waiter);
    for (const grant of this.grants) grant.eligible = grant.eligible.filter((other) => other !== waiter);
    this.grants = this.grants.filter((grant) => grant.left > 0 && grant.eligible.length > 0);
  }
}
