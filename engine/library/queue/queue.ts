import { kernelNow } from '../../kernel/current.ts';
import { describe, seconds } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { Look } from '../operations.ts';
import { suspendableGetters } from '../remote.ts';
import { setRepr } from '../repr.ts';
import { AwaitDone, Get, type Patience, Put, shutDownQueue, taskDone } from './queue-operations.ts';
import { QueueState } from './queue-state.ts';
import { Fifo, Heap, Lifo } from './store.ts';

export interface QueueOptions {
  /** False = do not wait. Default true. */
  block?: boolean;
  /** Seconds to wait at most. Default: for ever. */
  timeout?: number | null;
}

/** Reads `(block, timeout)` and `({ block, timeout })`. A time-out of a call that does not block is not looked at. */
export function patienceOf(block: boolean | QueueOptions | undefined, timeout: number | null | undefined): Patience {
  const options = typeof block === 'object' && block !== null ? block : { block, timeout };
  if (!(options.block ?? true)) return 0;
  return options.timeout === undefined || options.timeout === null ? undefined : seconds(options.timeout, 'timeout');
}

/**
 * Items on their way from threads that make them to threads that use them: first in, first out. It needs no
 * lock: each call is one indivisible step.
 *
 * @python queue.Queue
 */
export class Queue<T = unknown> {
  readonly #state: QueueState;

  /** @param maxsize most items there may be: `put` then waits for room; 0 or less = any number */
  constructor(maxsize = 0) {
    if (typeof maxsize !== 'number' || Number.isNaN(maxsize)) {
      throw new TypeError(`maxsize must be a number of items: got ${describe(maxsize)}`);
    }
    const kernel = kernelNow();
    const store = isOf(new.target, PriorityQueue)
      ? new Heap(kernel)
      : isOf(new.target, LifoQueue)
        ? new Lifo()
        : new Fifo();
    this.#state = new QueueState(kernel, new.target.name, store, maxsize);
  }

  /** Most items there may be; 0 or less = any number. */
  get maxsize(): number {
    return this.#state.maxsize;
  }

  /**
   * Puts an item in, waiting for room where the queue is full.
   *
   * @param block false = do not wait
   * @param timeout seconds to wait at most; default for ever
   * @throws Full where there is no room in time; ShutDown after `shutdown`; ValueError for a negative time-out
   */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    return operate(new Put(this.#state, item, patienceOf(block, timeout)));
  }

  /**
   * Takes an item out, waiting for one where the queue is empty.
   *
   * @param block false = do not wait
   * @param timeout seconds to wait at most; default for ever
   * @throws Empty where there is nothing in time; ShutDown after `shutdown`, once nothing is left; ValueError for a
   *   negative time-out
   */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    return operate(new Get(this.#state, patienceOf(block, timeout)));
  }

  /**
   * `put` without waiting.
   *
   * @throws Full, ShutDown
   * @python queue.Queue.put_nowait
   */
  putNowait(item: T): void {
    return operate(new Put(this.#state, item, 0));
  }

  /**
   * `get` without waiting.
   *
   * @throws Empty, ShutDown
   * @python queue.Queue.get_nowait
   */
  getNowait(): T {
    return operate(new Get(this.#state, 0));
  }

  /** How many items are inside at this moment; it may be another number by the time you use it. */
  qsize(): number {
    const state = this.#state;
    return operate(new Look('queue.qsize', state, () => state.store.size));
  }

  /** Whether it is empty at this moment. A `get` after that may still have to wait. */
  empty(): boolean {
    const state = this.#state;
    return operate(new Look('queue.empty', state, () => state.isEmpty));
  }

  /** Whether it is full at this moment. A `put` after that may still have to wait. */
  full(): boolean {
    const state = this.#state;
    return operate(new Look('queue.full', state, () => state.isFull));
  }

  /**
   * Tells that an item that was taken out is done: `join` waits for that.
   *
   * @throws ValueError where it is called more often than items were put
   * @python queue.Queue.task_done
   */
  taskDone(): void {
    return operate(taskDone(this.#state));
  }

  /** Waits until every item that was put in has been taken out and reported with `taskDone`. */
  join(): void {
    return operate(new AwaitDone(this.#state));
  }

  /**
   * Lets nothing more in. Items that are inside can still be taken out; then `get` throws ShutDown, as `put` does
   * from now on, also in threads that wait.
   *
   * @param immediate true = throw away what is inside, as if it were done
   */
  shutdown(immediate: boolean | { immediate?: boolean } = false): void {
    const now = typeof immediate === 'object' ? (immediate.immediate ?? false) : immediate;
    return operate(shutDownQueue(this.#state, Boolean(now)));
  }

  /**
   * Items put in and not yet reported with `taskDone`.
   *
   * @python queue.Queue.unfinished_tasks
   */
  get unfinishedTasks(): number {
    const state = this.#state;
    return operate(new Look('queue.unfinishedTasks', state, () => state.unfinished));
  }

  /**
   * Whether `shutdown` has been called.
   *
   * @python queue.Queue.is_shutdown
   */
  get isShutdown(): boolean {
    const state = this.#state;
    return operate(new Look('queue.isShutdown', state, () => state.isShutdown));
  }

  static {
    setRepr(Queue, (queue) => (#state in queue ? `<${queue.#state.kind} size=${queue.#state.store.size}>` : undefined));
  }
}

/**
 * A queue that gives the item put in last: last in, first out.
 *
 * @python queue.LifoQueue
 */
export class LifoQueue<T = unknown> extends Queue<T> {}

/**
 * A queue that gives the smallest item first. Items are numbers, strings, or arrays such as
 * `[priority, number, item]`, which are compared element by element.
 *
 * @python queue.PriorityQueue
 * @differs Objects cannot be compared, except dates: put the priority first in an array.
 */
export class PriorityQueue<T = unknown> extends Queue<T> {}

// biome-ignore lint/suspicious/noExplicitAny: a class of queues of anything
function isOf(type: any, base: any): boolean {
  return type === base || type.prototype instanceof base;
}

suspendableMethods(
  Queue,
  ...(['put', 'get', 'putNowait', 'getNowait', 'qsize', 'empty', 'full', 'taskDone', 'join', 'shutdown'] as const),
);
suspendableGetters(Queue, 'unfinishedTasks', 'isShutdown');
