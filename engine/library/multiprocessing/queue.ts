import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AssertionError, ValueError } from '../../kernel/errors.ts';
import { ENDED } from '../../kernel/thread.ts';
import { ThreadJoin } from '../../kernel/thread-operations.ts';
import type { Count } from '../../os/count.ts';
import { OSError } from '../../os/errors.ts';
import type { Pipe } from '../../os/pipe.ts';
import type { Wire } from '../../os/protocol.ts';
import { describe, seconds } from '../arguments.ts';
import { perform, step, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { ask, create, find, to } from './call.ts';
import { openEnd, pipeOf } from './connection.ts';
import { Feeder } from './feeder.ts';
import { leavingOf } from './leave.ts';
import { fromWire, shareable } from './share.ts';

export interface QueueOptions {
  /** False = do not wait. Default true. */
  block?: boolean;
  /** Seconds to wait at most; negative = do not wait. Default: for ever. */
  timeout?: number | null;
}

/** Seconds to wait; undefined = for ever. */
export function patienceOf(
  block: boolean | QueueOptions | undefined,
  timeout: number | null | undefined,
): number | undefined {
  const options = typeof block === 'object' && block !== null ? block : { block, timeout };
  if (!(options.block ?? true)) return 0;
  return options.timeout === undefined || options.timeout === null
    ? undefined
    : Math.max(0, seconds(options.timeout, 'timeout'));
}

/** What a queue counts; set by the class, which alone sees its private fields. */
let countOf: (queue: Queue<never>) => Count;

/** Set while an object is made for a queue that exists already. */
let revived: { pipe: Pipe; count: Count } | null = null;

/**
 * Items on their way from process to process, as copies: first in, first out for each process that puts. `put` leaves the
 * item to a thread of its own, the feeder, which takes it apart and sends it off later; so a process ends only when
 * somebody has taken what it has put, where that is more than the pipe holds.
 *
 * @python multiprocessing.Queue
 * @differs `qsize` works on every system.
 */
export class Queue<T = unknown> {
  readonly #pipe: Pipe;
  readonly #count: Count;
  readonly #process: number;
  #feeder: Feeder | null = null;
  #closed = false;

  /** @param maxsize most items there may be: `put` then waits for room; 0 or less = any number */
  constructor(maxsize = 0) {
    if (!Number.isInteger(maxsize))
      throw new TypeError(`maxsize must be a whole number of items: got ${describe(maxsize)}`);
    const joinable = new.target === JoinableQueue || new.target.prototype instanceof JoinableQueue;
    if (revived !== null) {
      this.#pipe = revived.pipe;
      this.#count = revived.count;
    } else {
      this.#count = create('Queue', 'count', Math.max(0, maxsize), joinable);
      this.#pipe = pipeOf(this.#count);
    }
    this.#process = kernelNow().current.process.number;
    openEnd(this.#pipe, 'read', this.#process);
    openEnd(this.#pipe, 'write', this.#process);
  }

  /**
   * Puts a copy of an item in: it is made a little later, by the feeder. Waits for room where the queue is full.
   *
   * @param block false = do not wait
   * @param timeout seconds to wait at most; negative = do not wait; default for ever
   * @throws Full where there is no room in time; ValueError after `close`
   */
  put(item: T, block?: boolean | QueueOptions, timeout?: number | null): void {
    const limit = patienceOf(block, timeout);
    this.#checkOpen();
    return perform(this.#feed().put(item, limit));
  }

  /**
   * Takes an item out, waiting for one where the queue is empty.
   *
   * @param block false = do not wait
   * @param timeout seconds to wait at most; negative = do not wait; default for ever
   * @throws Empty where there is nothing in time; ValueError after `close`
   */
  get(block?: boolean | QueueOptions, timeout?: number | null): T {
    const limit = patienceOf(block, timeout);
    this.#checkOpen();
    return ask(to(this.#pipe, 'read', 'queue.get'), limit, (wire) => fromWire(wire as Wire));
  }

  /**
   * `put` without waiting.
   *
   * @throws Full
   * @python multiprocessing.Queue.put_nowait
   */
  putNowait(item: T): void {
    return this.put(item, false);
  }

  /**
   * `get` without waiting.
   *
   * @throws Empty
   * @python multiprocessing.Queue.get_nowait
   */
  getNowait(): T {
    return this.get(false);
  }

  /** How many items have been put and not been got. By the time one knows, it may be another number. */
  qsize(): number {
    return ask(to(this.#count, 'qsize'));
  }

  /** Whether there is nothing to get: what has just been put may still be with the feeder. */
  empty(): boolean {
    if (this.#closed) throw new OSError('handle is closed');
    return ask(to(this.#pipe, 'look', 'queue.empty'));
  }

  /** Whether there is no room. */
  full(): boolean {
    return ask(to(this.#count, 'full'));
  }

  /** Says that this process puts nothing more in: the feeder ends when all is sent off. */
  close(): void {
    return perform(this.#close());
  }
  *#close(): Task {
    if (this.#closed) return undefined;
    this.#closed = true;
    if (this.#feeder?.begun) yield* this.#feeder.close();
    return undefined;
  }

  /**
   * Waits until the feeder has sent all off.
   *
   * @throws AssertionError before `close`
   * @python multiprocessing.Queue.join_thread
   */
  joinThread(): void {
    return perform(this.#joinThread());
  }
  *#joinThread(): Task {
    if (!this.#closed) throw new AssertionError(`Queue ${this.#count.name} not closed: call close() first`);
    const feeder = this.#feeder;
    if (feeder?.begun && feeder.thread.state !== ENDED)
      yield* step(new ThreadJoin(feeder.kernel, feeder.thread, undefined));
    return undefined;
  }

  /**
   * Lets this process end before all is sent off: what is not may be lost.
   *
   * @python multiprocessing.Queue.cancel_join_thread
   */
  cancelJoinThread(): void {
    leavingOf().feeders.delete(this.#feed().thread);
    this.#feed().isAwaited = false;
  }

  #feed(): Feeder {
    if (this.#feeder !== null) return this.#feeder;
    const kernel = kernelNow();
    const feeder = new Feeder(kernel, kernel.current.process, this.#pipe, this.#count);
    this.#feeder = feeder;
    leavingOf().closing.add(() => this.#close());
    return feeder;
  }

  #checkOpen(): void {
    if (this.#closed) throw new ValueError(`Queue ${this.#count.name} is closed`);
  }

  static {
    countOf = (queue) => queue.#count;
    const parts = (queue: Queue) => (#pipe in queue ? [queue.#pipe.reference, queue.#count.reference] : undefined);
    shareable('Queue', Queue, parts, ([pipe, count]) => {
      const shared = { pipe: find<Pipe>(pipe), count: find<Count>(count) };
      revived = shared;
      try {
        return shared.count.joinable ? new JoinableQueue() : new Queue();
      } finally {
        revived = null;
      }
    });
    setRepr(Queue, (queue) =>
      #pipe in queue ? `<${queue.#count.joinable ? 'JoinableQueue' : 'Queue'} ${queue.#count.name}>` : undefined,
    );
  }
}

/**
 * A queue whose users tell what is done.
 *
 * @python multiprocessing.JoinableQueue
 */
export class JoinableQueue<T = unknown> extends Queue<T> {
  /**
   * Says that an item which was got is done.
   *
   * @throws ValueError where that is said more often than items were put
   * @python multiprocessing.JoinableQueue.task_done
   */
  taskDone(): void {
    const count = countOf(this as unknown as Queue<never>);
    return ask(to(count, 'taskDone'));
  }

  /** Waits until every item that was put is done. */
  join(): void {
    const count = countOf(this as unknown as Queue<never>);
    return ask(to(count, 'awaitDone'));
  }
}

suspendableMethods(
  Queue,
  'put',
  'get',
  'putNowait',
  'getNowait',
  'qsize',
  'empty',
  'full',
  'close',
  'joinThread',
  'cancelJoinThread',
);
suspendableMethods(JoinableQueue, 'taskDone', 'join');
