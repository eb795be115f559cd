import type { ManagedQueue } from '../../../os/managed/item-queue.ts';
import { suspendableMethods } from '../../call.ts';
import { ask, to } from '../call.ts';
import { patienceOf, type QueueOptions } from '../queue.ts';
import { copyIn, copyOut, proxy } from './managed.ts';

/**
 * A manager's queue: there is no feeder, an item is in it when `put` is done.
 *
 * @python multiprocessing.managers.BaseProxy of queue.Queue
 */
export class QueueProxy<T = unknown> {
  readonly #object: ManagedQueue;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedQueue;
  }

  /** @throws Full where there is no room in time */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    return ask(to(this.#object, 'put', copyIn(item)), patienceOf(block, timeout));
  }
  /** @throws Empty where there is nothing in time */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    return ask(to(this.#object, 'get'), patienceOf(block, timeout), copyOut);
  }
  putNowait(item: T): void {
    return this.put(item, false);
  }
  getNowait(): T {
    return this.get(false);
  }
  qsize(): number {
    return ask(to(this.#object, 'qsize'));
  }
  empty(): boolean {
    return ask(to(this.#object, 'empty'));
  }
  full(): boolean {
    return ask(to(this.#object, 'full'));
  }
  /** @throws ValueError where that is said more often than items were put */
  taskDone(): void {
    return ask(to(this.#object, 'taskDone'));
  }
  /** Waits until every item that was put is done. */
  join(): void {
    return ask(to(this.#object, 'awaitDone'));
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
