import { ValueError } from '../kernel/errors.ts';
import { COMMUTE, type Mode, READ, WRITE } from '../kernel/operation.ts';
import { Resource, type Step } from './resource.ts';

/** How many items a queue of several processes holds, and how many of them are yet to be done. */
export class Count extends Resource {
  /** Most items; 0 = any number. */
  readonly maxsize: number;
  /** Whether anybody counts what is done. */
  readonly joinable: boolean;
  size = 0;
  unfinished = 0;

  constructor(id: number, name: string | (() => string), maxsize: number, joinable: boolean) {
    super(id, name);
    this.maxsize = maxsize;
    this.joinable = joinable;
  }

  /** How putting and getting change it: where nobody waits for it, their order does not matter. */
  get change(): Mode {
    return this.maxsize > 0 || this.joinable ? WRITE : COMMUTE;
  }
  get isFull(): boolean {
    return this.maxsize > 0 && this.size >= this.maxsize;
  }

  look(code: string, answer: () => unknown): Step {
    return { code, knows: 'learns', mode: () => READ, serve: answer };
  }

  /** An item that could not be sent is no longer there. */
  drop(): Step {
    return {
      code: 'queue.drop',
      knows: 'tells',
      mode: () => this.change,
      serve: () => {
        this.size--;
      },
    };
  }

  taskDone(): Step {
    return {
      code: 'queue.taskDone',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        if (this.unfinished === 0)
          throw new ValueError('task_done() called too many times: once for each item that was got');
        this.unfinished--;
      },
    };
  }

  awaitDone(): Step {
    return {
      code: 'queue.join',
      knows: 'learns',
      mode: () => READ,
      ready: () => this.unfinished === 0,
      serve: () => undefined,
    };
  }
}
