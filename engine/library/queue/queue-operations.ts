/** What threads do with a queue. Each is one step, though CPython takes and frees a lock for it. */
import { Empty, Full, ShutDown, ValueError } from '../../kernel/errors.ts';
import { type Mode, type Operation, READ, WRITE } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { Change } from '../operations.ts';
import type { QueueState } from './queue-state.ts';

/** How long to wait: seconds, undefined = for ever; negative is an error of the learner's. */
export type Patience = number | undefined;

const NEGATIVE = "'timeout' must be a non-negative number";

function shutDown(): Error {
  return new ShutDown('the queue has been shut down: nothing can be put, and nothing is left to get');
}

/** Puts an item in, waiting for room. */
export class Put implements Operation {
  readonly code = 'queue.put';
  readonly target: QueueState;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  private readonly item: unknown;
  private readonly patience: Patience;
  constructor(queue: QueueState, item: unknown, patience: Patience) {
    this.target = queue;
    this.item = item;
    this.patience = patience;
    this.timeout = queue.isBounded && patience !== undefined ? Math.max(0, patience) : undefined;
    this.blocking = queue.isBounded && this.timeout === undefined;
  }
  /** Finding no room only looks. */
  mode(): Mode {
    const { target } = this;
    return target.isShutdown || (target.isFull && this.timeout !== undefined) ? READ : WRITE;
  }
  enabled(): boolean {
    return this.target.isShutdown || !this.target.isFull || this.isWrong;
  }
  enabledAt(level: number): boolean {
    return level < this.target.maxsize;
  }
  fickle(): boolean {
    return this.target.isShutdown;
  }
  private get isWrong(): boolean {
    return this.patience !== undefined && this.patience < 0;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    if (target.isShutdown) throw shutDown();
    if (target.isBounded && this.isWrong) throw new ValueError(`${NEGATIVE}: got ${this.patience}`);
    target.touchedBy(thread);
    target.store.add(this.item);
    target.unfinished++;
  }
  expire(): never {
    throw new Full(
      `the queue is full: it has ${this.target.store.size} of ${this.target.maxsize} items. Try again later`,
    );
  }
}

/** Takes an item out, waiting for one. */
export class Get implements Operation {
  readonly code = 'queue.get';
  readonly target: QueueState;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  private readonly patience: Patience;
  constructor(queue: QueueState, patience: Patience) {
    this.target = queue;
    this.patience = patience;
    this.timeout = patience === undefined ? undefined : Math.max(0, patience);
    this.blocking = this.timeout === undefined;
  }
  /** Finding nothing only looks. */
  mode(): Mode {
    const { target } = this;
    return target.isEmpty && (target.isShutdown || this.timeout !== undefined) ? READ : WRITE;
  }
  enabled(): boolean {
    return !this.target.isEmpty || this.target.isShutdown || this.isWrong;
  }
  enabledAt(level: number): boolean {
    return level !== 0;
  }
  private get isWrong(): boolean {
    return this.patience !== undefined && this.patience < 0;
  }
  perform(thread: VirtualThread): unknown {
    const { target } = this;
    if (target.isShutdown && target.isEmpty) throw shutDown();
    if (this.isWrong) throw new ValueError(`${NEGATIVE}: got ${this.patience}`);
    target.touchedBy(thread);
    return target.store.take();
  }
  expire(): never {
    throw new Empty('the queue is empty. Try again later, or wait without a time-out');
  }
}

/** Waits until all items put have been reported as done. */
export class AwaitDone implements Operation {
  readonly code = 'queue.join';
  readonly blocking = true;
  readonly target: QueueState;
  constructor(queue: QueueState) {
    this.target = queue;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.target.unfinished === 0;
  }
  perform(thread: VirtualThread): void {
    this.target.kernel.acquire(thread, this.target);
  }
}

/** Reports one item as done. */
export function taskDone(queue: QueueState): Change<QueueState> {
  return new Change('queue.taskDone', queue, (thread) => {
    if (queue.unfinished <= 0) {
      throw new ValueError('task_done() called too many times: taskDone() is for each item that was put, once');
    }
    queue.kernel.acquire(thread, queue);
    queue.unfinished--;
  });
}

/** Lets nothing more in. `immediate`: what is inside is thrown away as if it were done. */
export function shutDownQueue(queue: QueueState, immediate: boolean): Change<QueueState> {
  return new Change('queue.shutdown', queue, (thread) => {
    queue.kernel.acquire(thread, queue);
    queue.isShutdown = true;
    while (immediate && !queue.isEmpty) {
      queue.store.take();
      if (queue.unfinished > 0) queue.unfinished--;
    }
  });
}
