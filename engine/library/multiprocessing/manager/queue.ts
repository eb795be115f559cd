import type { ManagedQueue } from '../../../os/managed/item-queue.ts';
import { suspendableMethods } from '../../call.ts';
import { ask, to } from '../call.ts';
import { patienceOf, type QueueOptions } from '../queue.ts';
import { copyIn, copyOut, proxy } from './managed.ts';

/**
 * A manager's queue: there is no feeder, an item is in it when `put` is done.
 *
 * @python multiprocessing.managers.SyncManager.Queue
 */
export class QueueProxy<T = unknown> {
  readonly #object: ManagedQueue;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedQueue;
  }

  /**
   * Puts a copy of an item in, waiting for room where the queue is full.
   *
   * @throws Full where there is no room in time
   */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    return ask(to(this.#object, 'put', copyIn(item)), patienceOf(block, timeout));
  }
  /**
   * Takes an item out, waiting for one where the queue is empty.
   *
   * @throws Empty where there is nothing in time
   */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    return ask(to(this.#object, 'get'), patienceOf(block, timeout), copyOut);
  }
  /**
   * `put` without waiting.
   *
   * @throws Full
   */
  putNowait(item: T): void {
    return this.put(item, false);
  }
  /**
   * `get` without waiting.
   *
   * @throws Empty
   */
  getNowait(): T {
    return this.get(false);
  }
  /** How many items are inside at this moment. */
  qsize(): number {
    return ask(to(this.#object, 'qsize'));
  }
  /** Whether it is empty at this moment. */
  empty(): boolean {
    return ask(to(this.#object, 'empty'));
  }
  /** Whether it is full at this moment. */
  full(): boolean {
    return ask(to(this.#object, 'full'));
  }
  /**
   * Says that an item which was got is done.
   *
   * @throws ValueError where that is said more often than items were put
   */
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
