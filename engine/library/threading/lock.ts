import { kernelNow } from '../../kernel/current.ts';
import { RuntimeError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { ACQUIRE, type Mode, type Operation, READ, RELEASE } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { type AcquireOptions, acquireArguments, describe } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { Look, State } from '../operations.ts';
import { setRepr } from '../repr.ts';
import { Guard } from './guard.ts';
import { asLockable, type Lockable } from './lockable.ts';

/** What the kernel sees of a lock. */
class LockState extends State implements Lockable {
  holder: VirtualThread | null = null;
  private readonly acquire: Acquire;
  private readonly release: Release;

  constructor(kernel: Kernel) {
    super(kernel, 'Lock');
    // The two that a program does most are made once.
    this.acquire = new Acquire(this, undefined, null);
    this.release = new Release(this);
  }

  acquiring(timeout: number | undefined, guard: Guard | null): Operation {
    return timeout === undefined && guard === null ? this.acquire : new Acquire(this, timeout, guard);
  }
  releasing(): Operation {
    return this.release;
  }

  take(by: VirtualThread): void {
    this.holder = by;
    by.held.set(this, by.site);
    this.kernel.acquire(by, this);
  }

  free(by: VirtualThread): void {
    this.holder?.held.delete(this);
    this.holder = null;
    this.kernel.release(by, this);
  }

  readonly hasOwner = false;
  override get level(): number {
    return this.holder === null ? 1 : 0;
  }
  isHeldFor(): boolean {
    return this.holder !== null;
  }
  isFree(): boolean {
    return this.holder === null;
  }
  holders(): VirtualThread[] {
    return this.holder === null ? [] : [this.holder];
  }
  releaseAll(thread: VirtualThread): number {
    this.free(thread);
    return 1;
  }
  retake(thread: VirtualThread): void {
    this.take(thread);
  }
}

class Acquire implements Operation {
  readonly code: string;
  readonly target: LockState;
  readonly timeout: number | undefined;
  private readonly guard: Guard | null;
  constructor(lock: LockState, timeout: number | undefined, guard: Guard | null) {
    this.code = timeout === undefined ? 'lock.acquire' : 'lock.tryAcquire';
    this.target = lock;
    this.timeout = timeout;
    this.guard = guard;
  }
  mode(): Mode {
    return this.target.holder === null ? ACQUIRE : READ;
  }
  enabled(): boolean {
    return this.target.holder === null;
  }
  perform(thread: VirtualThread): unknown {
    this.target.take(thread);
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
  readonly code = 'lock.release';
  readonly target: LockState;
  constructor(lock: LockState) {
    this.target = lock;
  }
  /** Of a free lock it is an error, and changes nothing. */
  mode(): Mode {
    return this.target.holder === null ? READ : RELEASE;
  }
  fickle(thread: VirtualThread): boolean {
    return this.target.holder !== thread;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    if (this.target.holder === null) {
      throw new RuntimeError('release unlocked lock. Release it as often as it was acquired, and no more');
    }
    this.target.free(thread);
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

  /** @throws TypeError for arguments: it takes none */
  constructor(...args: never[]) {
    if (args.length > 0) throw new TypeError(`Lock takes no arguments: got ${describe(args[0])}`);
    this.#state = new LockState(kernelNow());
  }

  /**
   * Waits until the lock is free and takes it. True = taken; false = gave up.
   *
   * @param blocking false = give up at once where it is taken
   * @param timeout seconds to wait at most; -1 = for ever
   */
  acquire(blocking?: boolean | AcquireOptions, timeout?: number): boolean {
    return operate(this.#state.acquiring(acquireArguments(blocking, timeout).timeout, null));
  }

  /**
   * Frees the lock; one of those who wait may take it.
   *
   * @throws RuntimeError where it is not taken
   */
  release(): void {
    return operate(this.#state.releasing());
  }

  /** Whether somebody has it at this moment. */
  locked(): boolean {
    const state = this.#state;
    return operate(new Look('lock.locked', state, () => state.holder !== null));
  }

  /** Takes the lock until the end of the block: `using _ = lock.hold();` is Python's `with lock:`. */
  hold(): Disposable {
    return operate(this.#state.acquiring(undefined, new Guard(this)));
  }

  static {
    asLockable(Lock, (lock) => (#state in lock ? lock.#state : undefined));
    setRepr(Lock, (lock) => {
      if (!(#state in lock)) return undefined;
      return lock.#state.holder === null ? '<Lock unlocked>' : '<Lock locked>';
    });
  }
}

suspendableMethods(Lock, 'acquire', 'release', 'locked', 'hold');
