import { AttributeError } from '../../kernel/errors.ts';
import type { Waiters } from '../../os/condition.ts';
import { describe, waitArgument } from '../arguments.ts';
import { perform, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { waitUntil } from '../wait-for.ts';
import { ask, asking, create, find, to } from './call.ts';
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
    this.#waiters = create('Condition', 'condition', mutex.reference);
  }

  /**
   * Acquires the lock.
   *
   * @param block false = give up at once where it is taken
   * @param timeout seconds to wait at most; default for ever
   */
  acquire(block?: boolean | AcquireOptions, timeout?: number | null): boolean {
    const { lock } = this.#waiters;
    return ask(to(lock, 'acquire'), patience(lock, block, timeout));
  }

  /** Releases the lock. */
  release(): void {
    const { lock } = this.#waiters;
    return ask(to(lock, 'release'));
  }

  /** Takes the lock until the end of the block: `using _ = condition.hold();` is Python's `with condition:`. */
  hold(): Disposable {
    const { lock } = this.#waiters;
    return perform(holding(to(lock, 'acquire'), this));
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
    return ask(to(this.#waiters, 'notify', n));
  }

  /**
   * Wakes all who wait.
   *
   * @throws AssertionError where the lock is not held
   * @python multiprocessing.Condition.notify_all
   */
  notifyAll(): void {
    return ask(to(this.#waiters, 'notify', Infinity));
  }

  static {
    shareable(
      'Condition',
      Condition,
      (condition) => (#waiters in condition ? [condition.#waiters.reference] : undefined),
      ([reference]) => {
        revived = find<Waiters>(reference);
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
  const ticket = yield* asking<number>(to(waiters, 'enqueue'));
  const notified = yield* asking<boolean>(to(waiters, 'wake', ticket), limit);
  yield* asking(to(waiters, 'retake', ticket));
  return notified;
}

suspendableMethods(Condition, 'acquire', 'release', 'hold', 'wait', 'waitFor', 'notify', 'notifyAll');
