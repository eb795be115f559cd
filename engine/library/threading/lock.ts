import { kernelNow } from '../../kernel/current.ts';
import { RuntimeError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { ACQUIRE, type Mode, type Operation, READ, RELEASE, WRITE } from '../../kernel/operation.ts';
import { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { type AcquireOptions, acquireArguments } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { nameOf } from '../name-of.ts';
import { Guard } from './guard.ts';

/** What the kernel sees of a lock. */
class LockState extends SyncObject {
  readonly kernel: Kernel;
  holder: VirtualThread | null = null;
  readonly acquire: Acquire;
  readonly release: Release;

  constructor(kernel: Kernel) {
    super(kernel.newId(), nameOf(kernel, 'Lock'));
    this.kernel = kernel;
    this.acquire = new Acquire(this, undefined);
    this.release = new Release(this);
  }

  take(by: VirtualThread): void {
    this.holder = by;
    by.held.set(this, by.site);
    this.kernel.acquire(by, this);
  }
}

class Acquire implements Operation {
  readonly code: string;
  readonly target: LockState;
  readonly timeout: number | undefined;
  constructor(lock: LockState, timeout: number | undefined) {
    this.code = timeout === undefined ? 'lock.acquire' : 'lock.tryAcquire';
    this.target = lock;
    this.timeout = timeout;
  }
  mode(): Mode {
    return this.target.holder === null ? ACQUIRE : READ;
  }
  enabled(): boolean {
    return this.target.holder === null;
  }
  perform(thread: VirtualThread): boolean {
    this.target.take(thread);
    return true;
  }
  expire(): boolean {
    return false;
  }
  holders(): VirtualThread[] {
    const { holder } = this.target;
    return holder === null ? [] : [holder];
  }
}

class Release implements Operation {
  readonly code = 'lock.release';
  readonly target: LockState;
  constructor(lock: LockState) {
    this.target = lock;
  }
  mode(): Mode {
    return this.target.holder === null ? WRITE : RELEASE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    const { holder } = target;
    if (holder === null) {
      throw new RuntimeError('release unlocked lock. Release it as often as it was acquired, and no more');
    }
    holder.held.delete(target);
    target.holder = null;
    target.kernel.release(thread, target);
  }
}

class Locked implements Operation {
  readonly code = 'lock.locked';
  readonly target: LockState;
  constructor(lock: LockState) {
    this.target = lock;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(): boolean {
    return this.target.holder !== null;
  }
}

/**
 * A mutual exclusion lock. It is free or taken; whoever acquires a taken lock waits until it is released.
 * It belongs to nobody: any thread may release it, and a thread that acquires it twice waits for itself.
 *
 * @python threading.Lock
 */
export class Lock {
  readonly #state: LockState;

  constructor() {
    this.#state = new LockState(kernelNow());
  }

  /**
   * Waits until the lock is free and takes it. True = taken; false = gave up.
   *
   * @param blocking false = give up at once where it is taken
   * @param timeout seconds to wait at most; -1 = for ever
   */
  acquire(blocking?: boolean | AcquireOptions, timeout?: number): boolean {
    const { timeout: limit } = acquireArguments(blocking, timeout);
    return operate(limit === undefined ? this.#state.acquire : new Acquire(this.#state, limit));
  }

  /**
   * Frees the lock; one of those who wait may take it.
   *
   * @throws RuntimeError where it is not taken
   */
  release(): void {
    return operate(this.#state.release);
  }

  /** Whether somebody has it at this moment. */
  locked(): boolean {
    return operate(new Locked(this.#state));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return operate(new Hold(this.#state, new Guard(this)));
  }
}

/** Acquire whose result is the guard. */
class Hold extends Acquire {
  private readonly guard: Guard;
  constructor(lock: LockState, guard: Guard) {
    super(lock, undefined);
    this.guard = guard;
  }
  override perform(thread: VirtualThread): never {
    super.perform(thread);
    return this.guard as never;
  }
}

suspendableMethods(Lock, 'acquire', 'release', 'locked', 'hold');
