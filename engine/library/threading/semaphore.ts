import { kernelNow } from '../../kernel/current.ts';
import { ValueError } from '../../kernel/errors.ts';
import { type Mode, type Operation, READ, WRITE } from '../../kernel/operation.ts';
import { noteTaken } from '../../kernel/overtaking.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { type AcquireOptions, describe, patience } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { Guard } from './guard.ts';
import { SemaphoreState } from './semaphore-state.ts';

class Acquire implements Operation {
  readonly code = 'semaphore.acquire';
  readonly target: SemaphoreState;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  private readonly guard: Guard | null;
  constructor(semaphore: SemaphoreState, timeout: number | undefined, guard: Guard | null = null) {
    this.target = semaphore;
    this.timeout = timeout;
    this.blocking = timeout === undefined;
    this.guard = guard;
  }
  /** Asking in vain only looks. */
  mode(): Mode {
    return this.timeout !== undefined && this.target.value <= 0 ? READ : WRITE;
  }
  enabled(): boolean {
    return this.target.value > 0;
  }
  enabledAt(permits: number): boolean {
    return permits > 0;
  }
  perform(thread: VirtualThread): unknown {
    noteTaken(this.target.kernel, thread, this.target);
    this.target.take(thread);
    return this.guard ?? true;
  }
  expire(): boolean {
    return false;
  }
  holders(): VirtualThread[] {
    return this.target.holders;
  }
}

class Release implements Operation {
  readonly code = 'semaphore.release';
  readonly target: SemaphoreState;
  private readonly count: number;
  constructor(semaphore: SemaphoreState, count: number) {
    this.target = semaphore;
    this.count = count;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target, count } = this;
    const { value, limit } = target;
    if (value + count > limit) {
      throw new ValueError(
        `Semaphore released too many times: ${value} of ${limit} permits are there already. Release only what was acquired`,
      );
    }
    target.give(thread, count);
  }
}

/**
 * A number of permits. `acquire` takes one and waits where there is none; `release` gives one back, or adds
 * one: any thread may. So at most that many threads are inside at a time. What those inside share needs a
 * lock of its own.
 *
 * @python threading.Semaphore
 * @differs The number must be whole.
 */
export class Semaphore {
  readonly #state: SemaphoreState;

  /**
   * @param value permits at the beginning, 0 or more; default 1
   * @throws ValueError where it is negative, TypeError where it is no whole number
   */
  constructor(value = 1) {
    if (!Number.isInteger(value)) {
      throw new TypeError(`the initial value of a semaphore must be a whole number: got ${describe(value)}`);
    }
    if (value < 0) throw new ValueError(`semaphore initial value must be >= 0: got ${value}`);
    const isBounded = new.target === BoundedSemaphore || new.target.prototype instanceof BoundedSemaphore;
    this.#state = new SemaphoreState(kernelNow(), new.target.name, value, isBounded ? value : Infinity);
  }

  /**
   * Takes a permit, waiting until there is one. True = taken; false = gave up.
   *
   * @param blocking false = give up at once where there is none
   * @param timeout seconds to wait at most; default for ever; 0 or less = do not wait
   * @throws ValueError for a time-out together with `blocking: false`
   */
  acquire(blocking?: boolean | AcquireOptions, timeout?: number | null): boolean {
    return operate(new Acquire(this.#state, patience(blocking, timeout)));
  }

  /**
   * Gives permits back. Those who wait longest may go on, but a newcomer can be faster.
   *
   * @param n how many; default 1
   * @throws ValueError where n is less than 1
   */
  release(n = 1): void {
    if (!Number.isInteger(n)) throw new TypeError(`release takes a whole number of permits: got ${describe(n)}`);
    if (n < 1) throw new ValueError(`n must be one or more: got ${n}`);
    return operate(new Release(this.#state, n));
  }

  /** Takes a permit until the end of the block: `using _ = semaphore.hold();` is Python's `with semaphore:`. */
  hold(): Disposable {
    return operate(new Acquire(this.#state, undefined, new Guard(this)));
  }

  static {
    setRepr(Semaphore, (semaphore) => {
      if (!(#state in semaphore)) return undefined;
      const { value, limit } = semaphore.#state;
      return limit === Infinity ? `<Semaphore value=${value}>` : `<BoundedSemaphore value=${value}/${limit}>`;
    });
  }
}

/**
 * A semaphore that never has more permits than at its beginning: releasing what was not acquired is an error.
 *
 * @python threading.BoundedSemaphore
 * @differs The number must be whole.
 */
export class BoundedSemaphore extends Semaphore {
  /**
   * @param value permits at the beginning and at most, 0 or more; default 1
   * @throws ValueError where it is negative, TypeError where it is no whole number
   */
  constructor(value = 1) {
    super(value);
  }
}

suspendableMethods(Semaphore, 'acquire', 'release', 'hold');
