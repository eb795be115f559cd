import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { OSError } from '../../os/errors.ts';
import type { Pipe } from '../../os/pipe.ts';
import type { Wire } from '../../os/protocol.ts';
import { perform, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { ask, create, find, to } from './call.ts';
import { openEnd, writeAll } from './connection.ts';
import { fromWire, shareable, toWire } from './share.ts';

let revived: Pipe | null = null;

/**
 * A queue without a feeder: `put` makes the copy and sends it off itself, and waits where the pipe is full.
 *
 * @python multiprocessing.SimpleQueue
 */
export class SimpleQueue<T = unknown> {
  readonly #pipe: Pipe;
  #closed = false;

  constructor() {
    this.#pipe = revived ?? create('SimpleQueue', 'pipe', null, false);
    const { number } = kernelNow().current.process;
    openEnd(this.#pipe, 'read', number);
    openEnd(this.#pipe, 'write', number);
  }

  /**
   * Puts a copy of an item in; waits only where the pipe is full.
   *
   * @throws AttributeError, TypeError where the item cannot leave this process; OSError after `close`
   */
  put(item: T): void {
    return perform(this.#put(item));
  }
  *#put(item: T): Task {
    this.#check();
    yield* writeAll(this.#pipe, toWire(item), 'queue.put');
    return undefined;
  }

  /** Takes an item out, waiting for one where the queue is empty. */
  get(): T {
    this.#check();
    return ask(to(this.#pipe, 'read', 'queue.get'), undefined, (wire) => fromWire(wire as Wire));
  }

  /** Whether there is nothing to get. */
  empty(): boolean {
    this.#check();
    return ask(to(this.#pipe, 'look', 'queue.empty'));
  }

  /** Gives this process's copy up. */
  close(): void {
    this.#closed = true;
  }

  #check(): void {
    if (this.#closed) throw new OSError('handle is closed');
  }

  static {
    shareable(
      'SimpleQueue',
      SimpleQueue,
      (queue) => (#pipe in queue ? [queue.#pipe.reference] : undefined),
      ([pipe]) => {
        revived = find<Pipe>(pipe);
        try {
          return new SimpleQueue();
        } finally {
          revived = null;
        }
      },
    );
    setRepr(SimpleQueue, (queue) => (#pipe in queue ? `<SimpleQueue ${queue.#pipe.name}>` : undefined));
  }
}

suspendableMethods(SimpleQueue, 'put', 'get', 'empty');
