import { kernelNow } from '../../kernel/current.ts';
import { AttributeError } from '../../kernel/errors.ts';
import { type AcquireOptions, acquireArguments, describe, waitArgument } from '../arguments.ts';
import { operate, perform, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { waitUntil } from '../wait-for.ts';
import { awaitNotification, Notify } from './condition-operations.ts';
import { ConditionState } from './condition-state.ts';
import { Guard } from './guard.ts';
import type { Lock } from './lock.ts';
import { lockableOf } from './lockable.ts';
import type { RLock } from './rlock.ts';

type Timeout = number | { timeout?: number | null } | null;

/**
 * Lets threads wait until the state that a lock guards has changed. Whoever has the lock waits with `wait`,
 * which frees it meanwhile; whoever has changed the state wakes waiters with `notify` or `notifyAll`, before
 * releasing the lock. A notification is not remembered: where nobody waits, nobody ever hears it. So look at
 * the state first and wait in a loop, `while (!ready) condition.wait()`, or use `waitFor`.
 *
 * @python threading.Condition
 * @differs The lock is a Lock or an RLock, not any object with `acquire` and `release`.
 */
export class Condition {
  readonly #state: ConditionState;

  /**
   * @param lock what guards the state; several conditions may have the same one; default a new RLock
   * @throws AttributeError where it is no lock
   */
  constructor(lock?: Lock | RLock | null) {
    const state = lock === undefined || lock === null ? null : lockableOf(lock);
    if (state === undefined) {
      throw new AttributeError(
        `${describe(lock)} has no attribute 'acquire': a Condition takes a Lock or an RLock, or nothing for one of its own`,
      );
    }
    this.#state = new ConditionState(kernelNow(), state);
  }

  /**
   * Acquires the lock, as its own `acquire` does.
   *
   * @param blocking false = give up at once where it is taken
   * @param timeout seconds to wait at most; default for ever
   */
  acquire(blocking?: boolean | AcquireOptions, timeout?: number): boolean {
    return operate(this.#state.lock.acquiring(acquireArguments(blocking, timeout).timeout, null));
  }

  /** Releases the lock, as its own `release` does. */
  release(): void {
    return operate(this.#state.lock.releasing());
  }

  /** Takes the lock until the end of the block: `using _ = condition.hold();` is Python's `with condition:`. */
  hold(): Disposable {
    return operate(this.#state.lock.acquiring(undefined, new Guard(this)));
  }

  /**
   * Frees the lock, waits for a notification, and takes the lock again. True = notified; false = the time was
   * up. An RLock that was acquired several times is freed altogether, and held as often afterwards.
   *
   * @param timeout seconds to wait at most; default for ever; 0 or less = do not wait
   * @throws RuntimeError where the lock is not held
   */
  wait(timeout?: Timeout): boolean {
    return perform(awaitNotification(this.#state, waitArgument(timeout)));
  }

  /**
   * Waits until a condition is fulfilled: calls `predicate`, with the lock held, before and after each wait.
   * Gives the last value of the predicate: what it was fulfilled with, or what it was when the time was up.
   *
   * @param predicate tells whether the condition is fulfilled
   * @param timeout seconds to wait at most; default for ever; 0 or less = do not wait
   * @throws RuntimeError where it has to wait and the lock is not held
   * @python threading.Condition.wait_for
   */
  waitFor<T>(predicate: () => T, timeout?: Timeout): T {
    const wait = (limit: number | undefined) => awaitNotification(this.#state, limit);
    return perform(waitUntil(predicate, waitArgument(timeout), wait));
  }

  /**
   * Wakes those who have waited longest. They go on once the lock is free, one after the other.
   *
   * @param n how many at most; default 1
   * @throws RuntimeError where the lock is not held
   */
  notify(n = 1): void {
    return operate(new Notify(this.#state, n, 'condition.notify'));
  }

  /**
   * Wakes all who wait.
   *
   * @throws RuntimeError where the lock is not held
   * @python threading.Condition.notify_all
   */
  notifyAll(): void {
    return operate(new Notify(this.#state, Infinity, 'condition.notifyAll'));
  }

  static {
    setRepr(Condition, (condition) =>
      #state in condition ? `<Condition(${condition.#state.lock.name}, ${condition.#state.waiting})>` : undefined,
    );
  }
}

suspendableMethods(Condition, 'acquire', 'release', 'hold', 'wait', 'waitFor', 'notify', 'notifyAll');
