import { kernelNow } from '../../kernel/current.ts';
import { describe } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { Look } from '../operations.ts';
import { setRepr } from '../repr.ts';
import { patienceOf, type QueueOptions } from './queue.ts';
import { Get, Put } from './queue-operations.ts';
import { QueueState } from './queue-state.ts';
import { Fifo } from './store.ts';

/**
 * A queue without a bound and without bookkeeping: first in, first out.
 *
 * @python queue.SimpleQueue
 */
export class SimpleQueue<T = unknown> {
  readonly #state: QueueState;

  /** @throws TypeError for arguments: it has no bound */
  constructor(...args: never[]) {
    if (args.length > 0)
      throw new TypeError(`SimpleQueue takes no arguments: got ${describe(args[0])}. Use Queue for a bound`);
    this.#state = new QueueState(kernelNow(), 'SimpleQueue', new Fifo(), 0);
  }

  /**
   * Puts an item in; never waits.
   *
   * @param block not looked at
   * @param timeout not looked at
   */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    void block;
    void timeout;
    return operate(new Put(this.#state, item, undefined));
  }

  /**
   * Takes an item out, waiting for one where the queue is empty.
   *
   * @param block false = do not wait
   * @param timeout seconds to wait at most; default for ever
   * @throws Empty where there is nothing in time; ValueError for a negative time-out
   */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    return operate(new Get(this.#state, patienceOf(block, timeout)));
  }

  /**
   * The same as `put`.
   *
   * @python queue.SimpleQueue.put_nowait
   */
  putNowait(item: T): void {
    return operate(new Put(this.#state, item, undefined));
  }

  /**
   * `get` without waiting.
   *
   * @throws Empty
   * @python queue.SimpleQueue.get_nowait
   */
  getNowait(): T {
    return operate(new Get(this.#state, 0));
  }

  /** How many items are inside at this moment. */
  qsize(): number {
    const state = this.#state;
    return operate(new Look('queue.qsize', state, () => state.store.size));
  }

  /** Whether it is empty at this moment. */
  empty(): boolean {
    const state = this.#state;
    return operate(new Look('queue.empty', state, () => state.isEmpty));
  }

  static {
    setRepr(SimpleQueue, (queue) => (#state in queue ? `<SimpleQueue size=${queue.#state.store.size}>` : undefined));
  }
}

suspendableMethods(SimpleQueue, 'put', 'get', 'putNowait', 'getNowait', 'qsize', 'empty');
