import { Full, ValueError } from '../kernel/errors.ts';
import { COMMUTE, type Mode, READ, WRITE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
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

  qsize(_caller: Caller): Step {
    return { code: 'queue.qsize', knows: 'learns', mode: () => READ, serve: () => this.size };
  }
  full(_caller: Caller): Step {
    return { code: 'queue.full', knows: 'learns', mode: () => READ, serve: () => this.isFull };
  }

  /** Makes room for one more item, which its process keeps until it is sent off. */
  add(_caller: Caller): Step {
    return {
      code: 'queue.put',
      knows: 'both',
      mode: () => this.change,
      ready: () => !this.isFull,
      serve: () => {
        this.size++;
        if (this.joinable) this.unfinished++;
      },
      giveUp: () => {
        throw this.overfull();
      },
    };
  }
  /** The same for several where there is always room, and nobody waits to hear of it. */
  grow(number: number): void {
    this.size += number;
  }
  overfull(): Error {
    return new Full(`the queue is full: it holds ${this.maxsize} items at most`);
  }

  /** An item that could not be sent is no longer there. */
  drop(_caller: Caller): Step {
    return {
      code: 'queue.drop',
      knows: 'tells',
      mode: () => this.change,
      serve: () => {
        this.size--;
      },
    };
  }

  taskDone(_caller: Caller): Step {
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

  awaitDone(_caller: Caller): Step {
    return {
      code: 'queue.join',
      knows: 'learns',
      mode: () => READ,
      ready: () => this.unfinished === 0,
      serve: () => undefined,
    };
  }
}
