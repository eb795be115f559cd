import { kernelNow } from '../../../kernel/current.ts';
import { Empty, Full, ValueError } from '../../../kernel/errors.ts';
import { READ, WRITE } from '../../../kernel/operation.ts';
import { SystemCall } from '../../../os/direct.ts';
import type { Managed } from '../../../os/managed.ts';
import type { Wire } from '../../../os/protocol.ts';
import { operate, suspendableMethods } from '../../call.ts';
import { patienceOf, type QueueOptions } from '../queue.ts';
import { change, copyIn, copyOut, look, proxy } from './managed.ts';

export interface QueueContent {
  items: Wire[];
  maxsize: number;
  unfinished: number;
}

/**
 * A manager's queue: there is no feeder, an item is in it when `put` is done.
 *
 * @python multiprocessing.managers.BaseProxy of queue.Queue
 */
export class QueueProxy<T = unknown> {
  readonly #object: Managed<QueueContent>;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as Managed<QueueContent>;
  }

  /** @throws Full where there is no room in time */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    const wire = copyIn(item);
    const step = this.#object.call(
      'queue.put',
      WRITE,
      (queue) => {
        queue.items.push(wire);
        queue.unfinished++;
      },
      ({ items, maxsize }) => maxsize <= 0 || items.length < maxsize,
      () => {
        throw new Full('the queue is full');
      },
    );
    return operate(new SystemCall(kernelNow(), this.#object, step, patienceOf(block, timeout)));
  }
  /** @throws Empty where there is nothing in time */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    const step = this.#object.call(
      'queue.get',
      WRITE,
      ({ items }) => copyOut(items.shift() as Wire),
      ({ items }) => items.length > 0,
      () => {
        throw new Empty('the queue is empty');
      },
    );
    return operate(new SystemCall(kernelNow(), this.#object, step, patienceOf(block, timeout)));
  }
  putNowait(item: T): void {
    return this.put(item, false);
  }
  getNowait(): T {
    return this.get(false);
  }
  qsize(): number {
    return look(this.#object, 'queue.qsize', ({ items }) => items.length);
  }
  empty(): boolean {
    return look(this.#object, 'queue.empty', ({ items }) => items.length === 0);
  }
  full(): boolean {
    return look(this.#object, 'queue.full', ({ items, maxsize }) => maxsize > 0 && items.length >= maxsize);
  }
  /** @throws ValueError where that is said more often than items were put */
  taskDone(): void {
    return change(this.#object, 'queue.taskDone', (queue) => {
      if (queue.unfinished === 0) throw new ValueError('task_done() called too many times');
      queue.unfinished--;
    });
  }
  /** Waits until every item that was put is done. */
  join(): void {
    const step = this.#object.call(
      'queue.join',
      READ,
      () => undefined,
      ({ unfinished }) => unfinished === 0,
    );
    return operate(new SystemCall(kernelNow(), this.#object, step));
  }

  static {
    proxy(
      'QueueProxy',
      QueueProxy as unknown as { prototype: QueueProxy },
      (queue) => (#object in queue ? queue.#object : undefined),
      (object) => new QueueProxy(object),
      () => '<Queue of a manager>',
    );
  }
}

suspendableMethods(QueueProxy, 'put', 'get', 'putNowait', 'getNowait', 'qsize', 'empty', 'full', 'taskDone', 'join');
