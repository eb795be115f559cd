/** Waiting on a condition, in its steps: giving the lock up, being woken, having the lock again. */
import { RuntimeError } from '../../kernel/errors.ts';
import {
  ACQUIRE,
  type Missed,
  type Mode,
  type Operation,
  READ,
  RELEASE,
  type Turn,
  WRITE,
} from '../../kernel/operation.ts';
import type { Poll } from '../../kernel/poll.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { step } from '../call.ts';
import type { ConditionState, Waiter } from './condition-state.ts';
import type { Lockable } from './lockable.ts';

/** Gets in line and frees the lock, in one step. */
class Enqueue implements Operation {
  readonly code = 'condition.wait';
  readonly target: ConditionState;
  readonly also: Lockable;
  /** Getting in line for a time is nothing that lasts. */
  readonly passing: boolean;
  private readonly thread: VirtualThread;
  constructor(condition: ConditionState, thread: VirtualThread, limit: number | undefined) {
    this.target = condition;
    this.also = condition.lock;
    this.thread = thread;
    this.passing = limit !== undefined;
  }
  /** Without the lock it is an error, and changes nothing. */
  mode(): Mode {
    return this.also.isHeldFor(this.thread) ? WRITE : READ;
  }
  get alsoMode(): Mode {
    return this.also.isHeldFor(this.thread) ? RELEASE : READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): Waiter {
    const { target, also } = this;
    if (!also.isHeldFor(thread)) {
      throw new RuntimeError(
        'cannot wait on un-acquired lock. Acquire the condition first: using _ = condition.hold()',
      );
    }
    const waiter = { thread, levels: also.releaseAll(thread) };
    also.version++;
    target.add(waiter);
    return waiter;
  }
}

/** Wakes up once notified, taking the lock again in the same step; or gives up, and has yet to take the lock. */
class Wake implements Operation {
  readonly blocking = true;
  private readonly condition: ConditionState;
  private readonly waiter: Waiter;
  private readonly limit: number | undefined;
  private readonly thread: VirtualThread;
  constructor(condition: ConditionState, waiter: Waiter, limit: number | undefined) {
    this.condition = condition;
    this.waiter = waiter;
    this.limit = limit;
    this.thread = waiter.thread;
  }
  /** In a loop that waits again and again, giving up once more would change nothing yet. */
  private get isInVain(): boolean {
    const { patience } = this.thread;
    return patience !== null && !patience.enabled();
  }
  get polls(): Poll | undefined {
    return this.givesUp ? (this.thread.patience ?? undefined) : undefined;
  }
  get passing(): boolean {
    return this.givesUp;
  }
  get code(): string {
    if (this.thread.patience !== null && this.isInVain) return 'poll';
    return this.condition.isNotified(this.waiter) ? 'condition.wake' : 'condition.wait';
  }
  get label(): string {
    return this.condition.name;
  }
  /** Giving up is leaving the line; waking up is taking the lock. */
  private get givesUp(): boolean {
    return this.timeout !== undefined && !this.enabled();
  }
  get target(): SyncObject {
    return this.givesUp ? this.condition : this.condition.lock;
  }
  mode(): Mode {
    return this.givesUp ? WRITE : ACQUIRE;
  }
  /** Where the lock does not order all that happens on the condition, the condition does. */
  get also(): SyncObject | undefined {
    const { condition } = this;
    const ordered = condition.lock.hasOwner && condition.kernel.options.waiters === 'fifo' && this.limit === undefined;
    return this.givesUp || ordered ? undefined : condition;
  }
  get alsoMode(): Mode {
    return this.condition.kernel.options.waiters === 'any' ? WRITE : READ;
  }
  /** With a time-out it could have come earlier, in vain. */
  get wokenBy(): Turn | undefined {
    return this.limit === undefined ? this.condition.wakerOf(this.waiter) : undefined;
  }
  get timeout(): number | undefined {
    if (this.limit === undefined || this.isInVain) return undefined;
    return this.condition.mayTimeOut(this.waiter) ? this.limit : undefined;
  }
  enabled(): boolean {
    return this.condition.lock.isFree() && this.condition.isNotified(this.waiter);
  }
  /** Of the lock: where it was taken, it could not have been had. */
  enabledAt(level: number): boolean {
    return level === 1;
  }
  perform(thread: VirtualThread): boolean {
    const { condition, waiter } = this;
    thread.patience = null;
    // It was told of a change: the turn has not been in vain.
    for (const loop of thread.loops) loop.clean = false;
    condition.wake(waiter);
    condition.kernel.acquire(thread, condition);
    condition.lock.retake(thread, waiter.levels);
    return true;
  }
  expire(thread: VirtualThread): boolean {
    thread.patience = null;
    for (const loop of thread.loops) loop.gaveUp = true;
    this.condition.forget(this.waiter);
    return false;
  }
  missed(): Missed | null {
    return this.condition.isNotified(this.waiter) ? null : this.condition.missedBy(this.waiter);
  }
  holders(): VirtualThread[] {
    return this.condition.isNotified(this.waiter) ? this.condition.lock.holders() : [];
  }
}

/** Has waited in vain, and takes the lock again. */
class Retake implements Operation {
  readonly code = 'condition.wake';
  readonly target: Lockable;
  readonly label: string;
  private readonly levels: number;
  constructor(condition: ConditionState, levels: number) {
    this.target = condition.lock;
    this.label = condition.name;
    this.levels = levels;
  }
  mode(): Mode {
    return ACQUIRE;
  }
  enabled(): boolean {
    return this.target.isFree();
  }
  perform(thread: VirtualThread): void {
    this.target.retake(thread, this.levels);
  }
  holders(): VirtualThread[] {
    return this.target.holders();
  }
}

/** Notifies waiters; they go on when the lock is free. */
export class Notify implements Operation {
  readonly code: string;
  readonly target: ConditionState;
  private readonly count: number;
  constructor(condition: ConditionState, count: number, code: string) {
    this.target = condition;
    this.count = count;
    this.code = code;
  }
  mode(thread: VirtualThread): Mode {
    return this.target.lock.isHeldFor(thread) ? WRITE : READ;
  }
  /** A plain lock may be anybody's: whether somebody has it is then not for this thread alone to say. */
  get also(): SyncObject {
    return this.target.lock;
  }
  readonly alsoMode = READ;
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    if (!target.lock.isHeldFor(thread)) {
      throw new RuntimeError(
        'cannot notify on un-acquired lock. Acquire the condition first: using _ = condition.hold()',
      );
    }
    target.notify(this.count, thread);
    target.kernel.release(thread, target);
  }
}

/** Waits for a notification: true = it came, false = the time was up. The lock is held again either way. */
export function* awaitNotification(condition: ConditionState, limit: number | undefined): Generator<unknown, boolean> {
  const waiter: Waiter = yield* step<Waiter>(new Enqueue(condition, condition.kernel.current, limit));
  if (yield* step<boolean>(new Wake(condition, waiter, limit))) return true;
  yield* step(new Retake(condition, waiter.levels));
  return false;
}
