/** Locks of several processes. */
import { AssertionError, RuntimeError, ValueError } from '../kernel/errors.ts';
import { ACQUIRE, READ, RELEASE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** A lock that a condition can stand on. */
export abstract class Mutex extends Resource {
  abstract readonly owner: Caller | null;
  abstract isHeldFor(caller: Caller): boolean;
  abstract acquire(caller: Caller): Step;
  abstract release(caller: Caller): Step;
  /** Frees it altogether; the result makes `retake` hold it as often again. */
  abstract releaseAll(): number;
  abstract retake(caller: Caller, levels: number): void;
  holders(): number[] {
    return this.owner === null ? [] : [this.owner.thread];
  }
}

/** A lock that belongs to nobody: any thread of any process may release it. */
export class PlainMutex extends Mutex {
  owner: Caller | null = null;
  override get state(): Caller | null {
    return this.owner;
  }
  override set state(owner: Caller | null) {
    this.owner = owner;
  }

  isHeldFor(): boolean {
    return this.owner !== null;
  }
  releaseAll(): number {
    this.owner = null;
    return 1;
  }
  retake(caller: Caller): void {
    this.owner = caller;
  }

  acquire(caller: Caller): Step {
    return {
      code: 'lock.acquire',
      knows: 'learns',
      hold: 'take',
      mode: () => ACQUIRE,
      ready: () => this.owner === null,
      serve: () => {
        this.owner = caller;
        return true;
      },
      holders: () => this.holders(),
    };
  }

  release(_caller: Caller): Step {
    return {
      code: 'lock.release',
      knows: 'tells',
      hold: 'free',
      mode: () => (this.owner === null ? READ : RELEASE),
      serve: () => {
        if (this.owner === null) throw this.gone === null ? tooOften() : new RuntimeError('release unlocked lock');
        this.owner = null;
      },
      holders: () => this.holders(),
    };
  }
}

/** A lock that the thread which has it may take again. */
export class RecursiveMutex extends Mutex {
  owner: Caller | null = null;
  count = 0;
  override get state(): readonly [Caller | null, number] {
    return [this.owner, this.count];
  }
  override set state([owner, count]: readonly [Caller | null, number]) {
    this.owner = owner;
    this.count = count;
  }

  isHeldFor(caller: Caller): boolean {
    return this.owner?.thread === caller.thread;
  }
  releaseAll(): number {
    const { count } = this;
    this.owner = null;
    this.count = 0;
    return count;
  }
  retake(caller: Caller, levels: number): void {
    this.owner = caller;
    this.count = levels;
  }

  acquire(caller: Caller): Step {
    return {
      code: 'rlock.acquire',
      knows: 'learns',
      hold: 'take',
      mode: () => (this.owner === null || !this.isHeldFor(caller) ? ACQUIRE : READ),
      ready: () => this.owner === null || this.isHeldFor(caller),
      serve: () => {
        this.owner = caller;
        this.count++;
        return true;
      },
      holders: () => this.holders(),
    };
  }

  release(caller: Caller): Step {
    return {
      code: 'rlock.release',
      knows: 'tells',
      hold: 'free',
      mode: () => (this.isHeldFor(caller) && this.count === 1 ? RELEASE : READ),
      serve: () => {
        if (!this.isHeldFor(caller)) {
          if (this.gone !== null) throw new RuntimeError('cannot release un-acquired lock');
          throw new AssertionError(
            'attempt to release recursive lock not owned by thread: an RLock is released by the thread that acquired it',
          );
        }
        if (--this.count === 0) this.owner = null;
      },
      holders: () => this.holders(),
    };
  }
}

export function tooOften(): Error {
  return new ValueError('semaphore or lock released too many times. Release only what was acquired');
}
