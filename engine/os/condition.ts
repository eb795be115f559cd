import { AssertionError, RuntimeError } from '../kernel/errors.ts';
import { ACQUIRE, READ, RELEASE, WRITE } from '../kernel/operation.ts';
import type { Mutex } from './locks.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** One thread that waits for a notification. */
interface Waiter {
  /** What its process knows it by. */
  readonly ticket: number;
  readonly caller: Caller;
  /** How often it held the lock. */
  readonly levels: number;
  notified: boolean;
}

/** Notifications of which it is not settled who takes them: so many of these. */
interface Grant {
  eligible: Waiter[];
  left: number;
}

/** Threads of several processes that wait until what a lock guards has changed; first come, first woken. */
export class Waiters extends Resource {
  readonly lock: Mutex;
  /** True = a notification may wake any of those who wait. */
  wakesAny = false;
  private grants: Grant[] = [];
  /** Who has not been notified, those who have waited longest first. */
  private line: Waiter[] = [];
  /** By ticket: all who have not taken the lock again. */
  private readonly waiting = new Map<number, Waiter>();
  private lastTicket = 0;

  constructor(id: number, name: string | (() => string), lock: Mutex) {
    super(id, name);
    this.lock = lock;
  }

  /** Gets in line and frees the lock. Gives the ticket that `wake` and `retake` want. */
  enqueue(caller: Caller): Step {
    const held = () => this.lock.isHeldFor(caller);
    return {
      code: 'condition.wait',
      knows: 'both',
      mode: () => (held() ? WRITE : READ),
      also: () => [{ object: this.lock, mode: held() ? RELEASE : READ }],
      serve: () => {
        if (!held() && this.gone !== null) throw new RuntimeError('cannot wait on un-acquired lock');
        if (!held())
          throw new AssertionError('must acquire() condition before using wait(): using _ = condition.hold()');
        const ticket = ++this.lastTicket;
        const waiter: Waiter = { ticket, caller, levels: this.lock.releaseAll(), notified: false };
        this.line.push(waiter);
        this.waiting.set(ticket, waiter);
        return ticket;
      },
    };
  }

  /** Waits for the notification: true = it came. The lock is yet to be taken. */
  wake(_caller: Caller, ticket: number): Step {
    const waiter = this.waiting.get(ticket) as Waiter;
    return {
      code: 'condition.wait',
      knows: 'learns',
      // Whoever takes a notification leaves one fewer for the others.
      mode: () => (this.grantFor(waiter) === undefined ? READ : WRITE),
      ready: () => waiter.notified || this.grantFor(waiter) !== undefined,
      serve: () => {
        const grant = this.grantFor(waiter);
        if (grant !== undefined) grant.left--;
        this.leave(waiter);
        return true;
      },
      giveUp: () => {
        this.leave(waiter);
        return false;
      },
    };
  }

  /** Takes the lock again. */
  retake(_caller: Caller, ticket: number): Step {
    const waiter = this.waiting.get(ticket) as Waiter;
    return {
      code: 'condition.wake',
      knows: 'learns',
      hold: 'take',
      label: this.name,
      mode: () => READ,
      also: () => [{ object: this.lock, mode: ACQUIRE }],
      ready: () => this.lock.owner === null,
      serve: () => {
        this.waiting.delete(ticket);
        this.lock.retake(waiter.caller, waiter.levels);
      },
      holders: () => this.lock.holders(),
    };
  }

  notify(caller: Caller, count: number): Step {
    return {
      code: count === Infinity ? 'condition.notifyAll' : 'condition.notify',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        if (!this.lock.isHeldFor(caller)) {
          if (this.gone !== null) throw new RuntimeError('cannot notify on un-acquired lock');
          throw new AssertionError('lock is not owned: acquire the condition first, using _ = condition.hold()');
        }
        if (!this.wakesAny || count >= this.line.length) {
          for (const waiter of this.line.splice(0, count)) waiter.notified = true;
          return;
        }
        this.grants.push({ eligible: this.line.slice(), left: count });
        this.settle();
      },
    };
  }

  private grantFor(waiter: Waiter): Grant | undefined {
    return waiter.notified ? undefined : this.grants.find(({ eligible }) => eligible.includes(waiter));
  }

  private leave(waiter: Waiter): void {
    this.line = this.line.filter((other) => other !== waiter);
    this.settle();
  }

  /** Where there are as many notifications as there are threads that could take them, each has one. */
  private settle(): void {
    for (const grant of this.grants) grant.eligible = grant.eligible.filter((one) => this.line.includes(one));
    const left = this.grants.reduce((sum, grant) => sum + grant.left, 0);
    const certain =
      left >= this.line.length ? this.line : this.grants.find((g) => g.left >= g.eligible.length)?.eligible;
    for (const waiter of certain ?? []) waiter.notified = true;
    this.line = this.line.filter(({ notified }) => !notified);
    this.grants = this.grants.filter((grant) => {
      grant.eligible = grant.eligible.filter(({ notified }) => !notified);
      return grant.left > 0 && grant.eligible.length > 0;
    });
  }
}
