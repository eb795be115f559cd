import { OSError } from '../../os/errors.ts';
import type { Mutex, PlainMutex, RecursiveMutex } from '../../os/locks.ts';
import type { Request, Resource } from '../../os/resource.ts';
import type { Permits } from '../../os/semaphore.ts';
import { describe, seconds } from '../arguments.ts';
import { perform, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { Guard } from '../threading/guard.ts';
import { ask, asking, create, find, me, to } from './call.ts';
import { shareable } from './share.ts';

export interface AcquireOptions {
  /** False = do not wait: give up at once where it is taken. Default true. */
  block?: boolean;
  /** Of a manager's lock: the same as `block`, as in `threading`. */
  blocking?: boolean;
  /** Seconds to wait at most; negative = do not wait. Default: for ever. */
  timeout?: number | null;
}

/** Reads `acquire(block, timeout)` and `acquire({ block, timeout })`: seconds to wait, undefined = for ever. */
export function patience(
  { gone }: Resource,
  block: boolean | AcquireOptions | undefined,
  timeout: number | null | undefined,
): number | undefined {
  if (gone === null && typeof block === 'object' && block !== null && 'blocking' in block) {
    throw new TypeError("acquire() has no option 'blocking': between processes it is called 'block'");
  }
  const options: AcquireOptions = typeof block === 'object' && block !== null ? block : { block, timeout };
  if (!(options.block ?? options.blocking ?? true)) return 0;
  return options.timeout === undefined || options.timeout === null
    ? undefined
    : Math.max(0, seconds(options.timeout, 'timeout'));
}

/** Acquires for a block: `using _ = lock.hold();`. */
export function* holding(request: Request, lock: { release(): void }): Generator<unknown, Guard> {
  yield* asking(request);
  return new Guard(lock);
}

let revived: Resource | null = null;

/** Makes an object for a resource that exists already. */
function revive<T>(reference: unknown, make: () => T): T {
  revived = find(reference);
  try {
    return make();
  } finally {
    revived = null;
  }
}

/** What a condition stands on. */
export let mutexOf: (lock: unknown) => Mutex | undefined;

/**
 * A lock that processes share: free or taken. It belongs to nobody: any thread of any process may release it. What a
 * process has taken when it is killed stays taken.
 *
 * @python multiprocessing.Lock
 */
export class Lock {
  readonly #mutex: PlainMutex;

  constructor() {
    this.#mutex = (revived as PlainMutex | null) ?? create('Lock', 'mutex');
  }

  /**
   * Waits until the lock is free and takes it. True = taken; false = gave up.
   *
   * @param block false = give up at once where it is taken; the time-out is then not looked at
   * @param timeout seconds to wait at most; negative = do not wait; default for ever
   */
  acquire(block?: boolean | AcquireOptions, timeout?: number | null): boolean {
    return ask(to(this.#mutex, 'acquire'), patience(this.#mutex, block, timeout));
  }

  /**
   * Frees the lock; one of those who wait may take it.
   *
   * @throws ValueError where it is not taken
   */
  release(): void {
    return ask(to(this.#mutex, 'release'));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return perform(holding(to(this.#mutex, 'acquire'), this));
  }

  static {
    mutexOf = (lock) => (typeof lock === 'object' && lock !== null && #mutex in lock ? lock.#mutex : undefined);
    shareable(
      'Lock',
      Lock,
      (lock) => (#mutex in lock ? [lock.#mutex.reference] : undefined),
      ([reference]) => revive(reference, () => new Lock()),
    );
    setRepr(Lock, (lock) => (#mutex in lock ? `<Lock(owner=${ownerText(lock.#mutex)})>` : undefined));
  }
}

/**
 * A lock that the thread which has it may take again; it has it until it has released it as often.
 *
 * @python multiprocessing.RLock
 */
export class RLock {
  readonly #mutex: RecursiveMutex;

  constructor() {
    this.#mutex = (revived as RecursiveMutex | null) ?? create('RLock', 'recursive-mutex');
  }

  /**
   * Waits until the lock is free, or takes it once more where the calling thread has it. True = taken; false = gave up.
   *
   * @param block false = give up at once where another thread has it
   * @param timeout seconds to wait at most; negative = do not wait; default for ever
   */
  acquire(block?: boolean | AcquireOptions, timeout?: number | null): boolean {
    return ask(to(this.#mutex, 'acquire'), patience(this.#mutex, block, timeout));
  }

  /**
   * Undoes one `acquire`; with the last one the lock is free.
   *
   * @throws AssertionError where the calling thread does not have it
   */
  release(): void {
    return ask(to(this.#mutex, 'release'));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return perform(holding(to(this.#mutex, 'acquire'), this));
  }

  static {
    const plain = mutexOf;
    mutexOf = (lock) => (typeof lock === 'object' && lock !== null && #mutex in lock ? lock.#mutex : plain(lock));
    shareable(
      'RLock',
      RLock,
      (lock) => (#mutex in lock ? [lock.#mutex.reference] : undefined),
      ([reference]) => revive(reference, () => new RLock()),
    );
    setRepr(RLock, (lock) => (#mutex in lock ? `<RLock(${ownerText(lock.#mutex)}, ${lock.#mutex.count})>` : undefined));
  }
}

function ownerText({ owner }: Mutex): string {
  if (owner === null) return 'None';
  return owner.thread === me().thread || owner.process !== me().process ? owner.name : 'SomeOtherThread';
}

/**
 * A number of permits that processes share.
 *
 * @python multiprocessing.Semaphore
 */
export class Semaphore {
  readonly #permits: Permits;

  /**
   * @param value permits at the beginning, 0 or more; default 1
   * @throws OSError where it is negative
   */
  constructor(value = 1) {
    if (!Number.isInteger(value))
      throw new TypeError(`a semaphore has a whole number of permits: got ${describe(value)}`);
    if (value < 0) throw new OSError('[Errno 22] Invalid argument: a semaphore has 0 permits or more');
    const bounded = new.target === BoundedSemaphore || new.target.prototype instanceof BoundedSemaphore;
    this.#permits =
      (revived as Permits | null) ??
      create(bounded ? 'BoundedSemaphore' : 'Semaphore', 'permits', value, bounded ? value : Infinity);
  }

  /**
   * Takes a permit, waiting until there is one. True = taken; false = gave up.
   *
   * @param block false = give up at once where there is none
   * @param timeout seconds to wait at most; negative = do not wait; default for ever
   */
  acquire(block?: boolean | AcquireOptions, timeout?: number | null): boolean {
    return ask(to(this.#permits, 'acquire'), patience(this.#permits, block, timeout));
  }

  /** Gives a permit back, or adds one. */
  release(...none: never[]): void {
    if (none.length > 0) throw new TypeError('release() takes no arguments: it gives back one permit');
    return ask(to(this.#permits, 'release'));
  }

  /**
   * How many permits are left.
   *
   * @python multiprocessing.Semaphore.get_value
   */
  getValue(): number {
    return ask(to(this.#permits, 'look'));
  }

  /** Takes a permit until the end of the block: `using _ = semaphore.hold();` is Python's `with semaphore:`. */
  hold(): Disposable {
    return perform(holding(to(this.#permits, 'acquire'), this));
  }

  static {
    shareable(
      'Semaphore',
      Semaphore,
      (semaphore) => (#permits in semaphore ? [semaphore.#permits.reference] : undefined),
      ([reference]) =>
        revive(reference, () =>
          find<Permits>(reference).limit === Infinity ? new Semaphore() : new BoundedSemaphore(),
        ),
    );
    setRepr(Semaphore, (semaphore) => {
      if (!(#permits in semaphore)) return undefined;
      const { value, limit } = semaphore.#permits;
      return limit === Infinity
        ? `<Semaphore(value=${value})>`
        : `<BoundedSemaphore(value=${value}, maxvalue=${limit})>`;
    });
  }
}

/**
 * A semaphore that never has more permits than at its beginning: releasing what was not acquired is a ValueError.
 *
 * @python multiprocessing.BoundedSemaphore
 */
export class BoundedSemaphore extends Semaphore {}

suspendableMethods(Lock, 'acquire', 'release', 'hold');
suspendableMethods(RLock, 'acquire', 'release', 'hold');
suspendableMethods(Semaphore, 'acquire', 'release', 'getValue', 'hold');
