import { kernelNow } from '../../kernel/current.ts';
import { RuntimeError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { ACQUIRE, type Mode, type Operation, READ, RELEASE } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { type AcquireOptions, acquireArguments } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { Look, State } from '../operations.ts';
import { setRepr } from '../repr.ts';
import { Guard } from './guard.ts';
import { asLockable, type Lockable } from './lockable.ts';

/** What the kernel sees of a reentrant lock. */
export class RLockState extends State implements Lockable {
  owner: VirtualThread | null = null;
  count = 0;

  /** @param name of one that is part of another object */
  constructor(kernel: Kernel, name?: () => string) {
    super(kernel, 'RLock', name);
  }

  acquiring(timeout: number | undefined, guard: Guard | null): Operation {
    return new Acquire(this, timeout, guard);
  }
  releasing(): Operation {
    return new Release(this);
  }
  readonly hasOwner = true;
  override get level(): number {
    return this.owner === null ? 1 : 0;
  }
  isHeldFor(thread: VirtualThread): boolean {
    return this.owner === thread;
  }
  isFree(): boolean {
    return this.owner === null;
  }
  holders(): VirtualThread[] {
    return this.owner === null ? [] : [this.owner];
  }
  releaseAll(thread: VirtualThread): number {
    const { count } = this;
    this.owner = null;
    this.count = 0;
    thread.held.delete(this);
    this.kernel.release(thread, this);
    return count;
  }
  retake(thread: VirtualThread, levels: number): void {
    this.owner = thread;
    this.count = levels;
    thread.held.set(this, thread.site);
    this.kernel.acquire(thread, this);
  }
}

class Acquire implements Operation {
  readonly code: string;
  readonly target: RLockState;
  readonly timeout: number | undefined;
  private readonly guard: Guard | null;
  constructor(lock: RLockState, timeout: number | undefined, guard: Guard | null) {
    this.code = timeout === undefined ? 'rlock.acquire' : 'rlock.tryAcquire';
    this.target = lock;
    this.timeout = timeout;
    this.guard = guard;
  }
  /** Taking again what one has is nobody else's business: nobody could notice. */
  mode(): Mode {
    return this.target.owner === null ? ACQUIRE : READ;
  }
  enabled(thread: VirtualThread): boolean {
    const { owner } = this.target;
    return owner === null || owner === thread;
  }
  perform(thread: VirtualThread): unknown {
    const { target } = this;
    if (target.owner === null) target.retake(thread, 1);
    else target.count++;
    return this.guard ?? true;
  }
  expire(): boolean {
    return false;
  }
  holders(): VirtualThread[] {
    return this.target.holders();
  }
}

class Release implements Operation {
  readonly code = 'rlock.release';
  readonly target: RLockState;
  constructor(lock: RLockState) {
    this.target = lock;
  }
  mode(thread: VirtualThread): Mode {
    return this.target.owner === thread && this.target.count === 1 ? RELEASE : READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    if (target.owner !== thread) {
      throw new RuntimeError('cannot release un-acquired lock. An RLock is released by the thread that acquired it');
    }
    if (target.count > 1) target.count--;
    else target.releaseAll(thread);
  }
}

/**
 * A reentrant lock: the thread that has it may acquire it again, and has it until it has released it as often.
 *
 * @python threading.RLock
 */
export class RLock {
  readonly #state: RLockState;

  constructor() {
    this.#state = new RLockState(kernelNow());
  }

  /**
   * Waits until the lock is free, or takes it once more where the calling thread has it already.
   * True = taken; false = gave up.
   *
   * @param blocking false = give up at once where another thread has it
   * @param timeout seconds to wait at most; -1 = for ever
   */
  acquire(blocking?: boolean | AcquireOptions, timeout?: number): boolean {
    return operate(this.#state.acquiring(acquireArguments(blocking, timeout).timeout, null));
  }

  /**
   * Undoes one `acquire`; with the last one the lock is free.
   *
   * @throws RuntimeError where the calling thread does not have it
   */
  release(): void {
    return operate(this.#state.releasing());
  }

  /** Whether somebody has it at this moment. */
  locked(): boolean {
    const state = this.#state;
    return operate(new Look('rlock.locked', state, () => state.owner !== null));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return operate(this.#state.acquiring(undefined, new Guard(this)));
  }

  static {
    asLockable(RLock, (lock) => (#state in lock ? lock.#state : undefined));
    setRepr(RLock, (lock) => {
      if (!(#state in lock)) return undefined;
      const { owner, count } = lock.#state;
      return owner === null ? '<RLock unlocked>' : `<RLock locked owner=${owner.name()} count=${count}>`;
    });
  }
}

suspendableMethods(RLock, 'acquire', 'release', 'locked', 'hold');
