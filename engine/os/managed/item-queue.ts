import { Empty, Full, ValueError } from '../../kernel/errors.ts';
import { READ, WRITE } from '../../kernel/operation.ts';
import type { Caller, Wire } from '../protocol.ts';
import type { Step } from '../resource.ts';
import { Managed } from './managed.ts';

interface Content {
  items: Wire[];
  /** Most items; 0 or less = any number. */
  readonly maxsize: number;
  unfinished: number;
}

/** A manager's queue. */
export class ManagedQueue extends Managed<Content> {
  put(_caller: Caller, item: Wire): Step {
    return this.roundTrip(
      'queue.put',
      WRITE,
      (queue) => {
        queue.items.push(item);
        queue.unfinished++;
      },
      (queue) => !isFull(queue),
      () => {
        throw new Full('the queue is full');
      },
    );
  }
  get(_caller: Caller): Step {
    return this.roundTrip(
      'queue.get',
      WRITE,
      ({ items }) => items.shift(),
      ({ items }) => items.length > 0,
      () => {
        throw new Empty('the queue is empty');
      },
    );
  }
  qsize(_caller: Caller): Step {
    return this.look('queue.qsize', ({ items }) => items.length);
  }
  empty(_caller: Caller): Step {
    return this.look('queue.empty', ({ items }) => items.length === 0);
  }
  full(_caller: Caller): Step {
    return this.look('queue.full', isFull);
  }
  taskDone(_caller: Caller): Step {
    return this.change('queue.taskDone', (queue) => {
      if (queue.unfinished === 0) throw new ValueError('task_done() called too many times');
      queue.unfinished--;
    });
  }
  awaitDone(_caller: Caller): Step {
    return this.roundTrip(
      'queue.join',
      READ,
      () => undefined,
      ({ unfinished }) => unfinished === 0,
    );
  }
}

function isFull({ items, maxsize }: Content): boolean {
  return maxsize > 0 && items.length >= maxsize;
}
