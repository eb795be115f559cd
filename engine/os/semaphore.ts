import { ValueError } from '../kernel/errors.ts';
import { READ, WRITE } from '../kernel/operation.ts';
import { tooOften } from './locks.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** A number of permits that several processes share. */
export class Permits extends Resource {
  value: number;
  readonly limit: number;
  /** Threads that took a permit and have not given it back, once for each. */
  private takers: number[] = [];
  /** False once somebody gave back what it had not taken: nobody has the permits that are gone. */
  private lends = true;

  override get state(): number {
    return this.value;
  }
  override set state(value: number) {
    this.value = value;
  }

  constructor(id: number, name: string | (() => string), value: number, limit: number) {
    super(id, name);
    this.value = value;
    this.limit = limit;
  }

  acquire(caller: Caller): Step {
    return {
      code: 'semaphore.acquire',
      knows: 'learns',
      mode: () => WRITE,
      ready: () => this.value > 0,
      serve: () => {
        this.value--;
        if (this.lends) this.takers.push(caller.thread);
        return true;
      },
      holders: () => this.takers.slice(),
    };
  }

  release(caller: Caller): Step {
    return {
      code: 'semaphore.release',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        if (this.value >= this.limit)
          throw this.gone === null ? tooOften() : new ValueError('Semaphore released too many times');
        this.value++;
        const at = this.takers.lastIndexOf(caller.thread);
        if (at >= 0) this.takers.splice(at, 1);
        else {
          this.lends = false;
          this.takers = [];
        }
      },
    };
  }

  look(_caller: Caller): Step {
    return { code: 'semaphore.getValue', knows: 'learns', mode: () => READ, serve: () => this.value };
  }
}
