import { AttributeError } from '../../kernel/errors.ts';
import { type Waiter, Waiters } from '../../os/condition.ts';
import { describe, waitArgument } from '../arguments.ts';
import { perform, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { waitUntil } from '../wait-for.ts';
import { ask, asking, create, find, me } from './call.ts';
import { type AcquireOptions, holding, type Lock, mutexOf, patience, RLock } from './locks.ts';
import { shareable } from './share.ts';

type Timeout = number | { timeout?: number | null } | null;

let revived: Waiters | null = null;

/**
 * Lets processes wait until what a lock guards has changed.
 *
 * @python multiprocessing.Condition
 */
export class Condition {
  readonly #waiters: Waiters;

  /**
   * @param lock what guards the state; default a new RLock
   * @throws AttributeError where it is no lock of `multiprocessing`
   */
  constructor(lock?: Lock | RLock | null) {
    if (revived !== null) {
      this.#waiters = revived;
      return;
    }
    const mutex = mutexOf(lock ?? new RLock());
    if (mutex === undefined) {
      throw new AttributeError(
        `${describe(lock)} has no attribute 'acquire': a Condition takes a Lock or an RLock of multiprocessing`,
      );
    }
    this.#waiters = create('Condition', (id, name) => new Waiters(id, name, mutex));
  }

  /**
   * Acquires the lock.
   *
   * @param block false = give up at once where it is taken
   * @param timeout seconds to wait at most; default for ever
   */
  acquire(block?: boolean | AcquireOptions, timeout?: number | null): boolean {
    const { lock } = this.#waiters;
    return ask(lock, lock.acquire(me()), patience(block, timeout));
  }

  /** Releases the lock. */
  release(): void {
    const { lock } = this.#waiters;
    return ask(lock, lock.release(me()));
  }

  /** Takes the lock until the end of the block: `using _ = condition.hold();` is Python's `with condition:`. */
  hold(): Disposable {
    const { lock } = this.#waiters;
    return perform(holding(lock, lock.acquire(me()), this));
  }

  /**
   * Frees the lock, waits for a notification, and takes the lock again. True = notified; false = the time was up.
   *
   * @param timeout seconds to wait at most; default for ever
   * @throws AssertionError where the lock is not held
   */
  wait(timeout?: Timeout): boolean {
    return perform(awaitNotification(this.#waiters, waitArgument(timeout)));
  }

  /**
   * Waits until `predicate` gives something true; gives its last value.
   *
   * @param timeout seconds to wait at most; default for ever
   * @throws AssertionError where it has to wait and the lock is not held
   * @python multiprocessing.Condition.wait_for
   */
  waitFor<T>(predicate: () => T, timeout?: Timeout): T {
    const wait = (limit: number | undefined) => awaitNotification(this.#waiters, limit);
    return perform(waitUntil(predicate, waitArgument(timeout), wait));
  }

  /**
   * Wakes those who have waited longest.
   *
   * @param n how many at most; default 1
   * @throws AssertionError where the lock is not held
   */
  notify(n = 1): void {
    return ask(this.#waiters, this.#waiters.notify(me(), n));
  }

  /**
   * Wakes all who wait.
   *
   * @throws AssertionError where the lock is not held
   * @python multiprocessing.Condition.notify_all
   */
  notifyAll(): void {
    return ask(this.#waiters, this.#waiters.notify(me(), Infinity));
  }

  static {
    shareable(
      'Condition',
      Condition,
      (condition) => (#waiters in condition ? [condition.#waiters.handle] : undefined),
      ([handle]) => {
        revived = find<Waiters>(handle);
        try {
          return new Condition();
        } finally {
          revived = null;
        }
      },
    );
    setRepr(Condition, (condition) =>
      #waiters in condition ? `<Condition(${condition.#waiters.lock.name})>` : undefined,
    );
  }
}

function* awaitNotification(waiters: Waiters, limit: number | undefined): Generator<unknown, boolean> {
  const waiter = yield* asking<Waiter>(waiters, waiters.enqueue(me()));
  const notified = yield* asking<boolean>(waiters, waiters.wake(waiter), limit);
  yield* asking(waiters.lock, waiters.retake(waiter));
  return notified;
}

suspendableMethods(Condition, 'acquire', 'release', 'hold', 'wait', 'waitFor', 'notify', 'notifyAll');
