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

class RLockState extends SyncObject {
  readonly kernel: Kernel;
  owner: VirtualThread | null = null;
  count = 0;
  constructor(kernel: Kernel) {
    super(kernel.newId(), nameOf(kernel, 'RLock'));
    this.kernel = kernel;
  }
}

class Acquire implements Operation {
  readonly code: string;
  readonly target: RLockState;
  readonly timeout: number | undefined;
  private readonly guard: Guard | null;
  constructor(lock: RLockState, timeout: number | undefined, guard: Guard | null = null) {
    this.code = timeout === undefined ? 'rlock.acquire' : 'rlock.tryAcquire';
    this.target = lock;
    this.timeout = timeout;
    this.guard = guard;
  }
  /** Taking again what one has is nobody else's business: nobody could notice. */
  mode(thread: VirtualThread): Mode {
    return this.target.owner === null && thread !== this.target.owner ? ACQUIRE : READ;
  }
  enabled(thread: VirtualThread): boolean {
    const { owner } = this.target;
    return owner === null || owner === thread;
  }
  perform(thread: VirtualThread): unknown {
    const { target } = this;
    if (target.owner === null) {
      target.owner = thread;
      thread.held.set(target, thread.site);
      target.kernel.acquire(thread, target);
    }
    target.count++;
    return this.guard ?? true;
  }
  expire(): boolean {
    return false;
  }
  holders(): VirtualThread[] {
    const { owner } = this.target;
    return owner === null ? [] : [owner];
  }
}

class Release implements Operation {
  readonly code = 'rlock.release';
  readonly target: RLockState;
  constructor(lock: RLockState) {
    this.target = lock;
  }
  mode(thread: VirtualThread): Mode {
    if (this.target.owner !== thread) return WRITE;
    return this.target.count === 1 ? RELEASE : READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    if (target.owner !== thread) {
      throw new RuntimeError('cannot release un-acquired lock. An RLock is released by the thread that acquired it');
    }
    if (--target.count > 0) return;
    target.owner = null;
    thread.held.delete(target);
    target.kernel.release(thread, target);
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
    return operate(new Acquire(this.#state, acquireArguments(blocking, timeout).timeout));
  }

  /**
   * Undoes one `acquire`; with the last one the lock is free.
   *
   * @throws RuntimeError where the calling thread does not have it
   */
  release(): void {
    return operate(new Release(this.#state));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return operate(new Acquire(this.#state, undefined, new Guard(this)));
  }
}

suspendableMethods(RLock, 'acquire', 'release', 'hold');
