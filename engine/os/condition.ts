import { AssertionError } from '../kernel/errors.ts';
import { ACQUIRE, READ, RELEASE, WRITE } from '../kernel/operation.ts';
import type { Mutex } from './locks.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** One thread that waits for a notification. */
export interface Waiter {
  readonly caller: Caller;
  /** How often it held the lock. */
  readonly levels: number;
  notified: boolean;
}

/** Threads of several processes that wait until what a lock guards has changed; first come, first woken. */
export class Waiters extends Resource {
  readonly lock: Mutex;
  private line: Waiter[] = [];

  constructor(id: number, name: string | (() => string), lock: Mutex) {
    super(id, name);
    this.lock = lock;
  }

  /** Gets in line and frees the lock. Gives the `Waiter` that `wake` and `retake` want. */
  enqueue(caller: Caller): Step {
    const held = () => this.lock.isHeldFor(caller);
    return {
      code: 'condition.wait',
      knows: 'both',
      mode: () => (held() ? WRITE : READ),
      also: () => [{ object: this.lock, mode: held() ? RELEASE : READ }],
      serve: () => {
        if (!held())
          throw new AssertionError('must acquire() condition before using wait(): using _ = condition.hold()');
        const waiter: Waiter = { caller, levels: this.lock.releaseAll(), notified: false };
        this.line.push(waiter);
        return waiter;
      },
    };
  }

  /** Waits for the notification: true = it came. The lock is yet to be taken. */
  wake(waiter: Waiter): Step {
    return {
      code: 'condition.wait',
      knows: 'learns',
      mode: () => READ,
      ready: () => waiter.notified,
      serve: () => true,
      giveUp: () => {
        this.line = this.line.filter((other) => other !== waiter);
        return false;
      },
    };
  }

  /** Takes the lock again. */
  retake(waiter: Waiter): Step {
    return {
      code: 'condition.wake',
      knows: 'learns',
      hold: 'take',
      label: this.name,
      mode: () => ACQUIRE,
      ready: () => this.lock.owner === null,
      serve: () => this.lock.retake(waiter.caller, waiter.levels),
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
          throw new AssertionError('lock is not owned: acquire the condition first, using _ = condition.hold()');
        }
        for (const waiter of this.line.splice(0, count)) waiter.notified = true;
      },
    };
  }
}
