/** The operations on threads: beginning, ending, waiting for the end, asking. */
import type { Task } from '../compile/runtime.ts';
import type { Kernel } from './kernel.ts';
import { COMMUTE, type Mode, type Operation, READ, WRITE } from './operation.ts';
import type { SyncObject } from './sync-object.ts';
import { ENDED, type VirtualThread } from './thread.ts';
import { joinInto, tick } from './vector-clock.ts';

/** Brings a thread to life. What the starter did before, the new thread knows. */
export class ThreadStart implements Operation {
  readonly code = 'thread.start';
  readonly target: SyncObject;
  readonly starts: VirtualThread;
  private readonly kernel: Kernel;
  private readonly task: () => Task;

  constructor(kernel: Kernel, thread: VirtualThread, task: () => Task) {
    this.kernel = kernel;
    this.starts = thread;
    this.task = task;
    this.target = thread.process.population;
  }
  get label(): string {
    return this.starts.name();
  }
  mode(): Mode {
    return COMMUTE;
  }
  enabled(): boolean {
    return true;
  }
  perform(starter: VirtualThread): void {
    const { kernel, starts } = this;
    kernel.solo = false;
    joinInto(starts.clock, starter.clock);
    tick(starter.clock, starter.index);
    kernel.begin(starts, this.task());
  }
}

/** The last thing a thread does; whoever waits for it in `join` may then go on. */
export class ThreadEnd implements Operation {
  readonly code = 'thread.end';
  readonly target: SyncObject;
  readonly ends: VirtualThread;
  readonly also: SyncObject;
  readonly alsoMode = WRITE;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel, thread: VirtualThread) {
    this.kernel = kernel;
    this.ends = thread;
    this.target = thread.process.population;
    this.also = thread.life;
  }
  get label(): string {
    return this.ends.name();
  }
  /** With the last thread that counts, its daemons end wherever they are: they depend on when that is. */
  get further(): { object: SyncObject; mode: Mode }[] | undefined {
    const { ends } = this;
    const { threads, fate, hasDaemons } = ends.process;
    const isLast = hasDaemons && !ends.daemon && threads.every((other) => other === ends || other.daemon);
    return isLast ? [{ object: fate, mode: COMMUTE }] : undefined;
  }
  mode(): Mode {
    return COMMUTE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    this.kernel.release(thread, thread.life);
    thread.life.version++;
    this.kernel.bury(thread);
  }
}

/** Waits until a thread has ended; with a time-out, tells by giving up that it has not. */
export class ThreadJoin implements Operation {
  readonly code = 'thread.join';
  readonly target: SyncObject;
  readonly joins: VirtualThread;
  readonly timeout: number | undefined;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel, thread: VirtualThread, timeout: number | undefined) {
    this.kernel = kernel;
    this.joins = thread;
    this.timeout = timeout;
    this.target = thread.life;
  }
  get label(): string {
    return this.joins.name();
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.joins.state === ENDED;
  }
  perform(joiner: VirtualThread): void {
    this.joins.awaited = true;
    this.kernel.acquire(joiner, this.joins.life);
  }
  expire(): void {
    this.joins.awaited = true;
  }
  holders(): VirtualThread[] {
    return this.joins.state === ENDED ? [] : [this.joins];
  }
}

/** Asks whether a thread is alive. Seeing that it has ended is as good as having joined it. */
export class ThreadIsAlive implements Operation {
  readonly code = 'thread.isAlive';
  readonly target: SyncObject;
  private readonly kernel: Kernel;
  private readonly thread: VirtualThread;

  constructor(kernel: Kernel, thread: VirtualThread) {
    this.kernel = kernel;
    this.thread = thread;
    this.target = thread.life;
  }
  get label(): string {
    return this.thread.name();
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(asker: VirtualThread): boolean {
    if (this.thread.state !== ENDED) return true;
    this.thread.awaited = true;
    this.kernel.acquire(asker, this.thread.life);
    return false;
  }
}

/** Looks at the list of living threads: `enumerate`, `activeCount`. */
export class ThreadList implements Operation {
  readonly code = 'thread.list';
  readonly target: SyncObject;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel, asker: VirtualThread) {
    this.kernel = kernel;
    this.target = asker.process.population;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(asker: VirtualThread): VirtualThread[] {
    // Whoever is missing from the list is seen to have ended.
    for (const t of this.kernel.threads) {
      if (t.process !== asker.process || t.state !== ENDED) continue;
      t.awaited = true;
      this.kernel.acquire(asker, t.life);
    }
    return asker.process.threads.slice();
  }
}
