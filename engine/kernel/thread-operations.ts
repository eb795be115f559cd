/** The operations on threads: beginning, ending, waiting for the end, asking. */
import type { Task } from '../compile/runtime.ts';
import { Beginning, calledOf, lifeOf, type Startable, startSeenBy, threadOf } from './beginning.ts';
import { RuntimeError } from './errors.ts';
import type { Kernel } from './kernel.ts';
import { COMMUTE, type Mode, type Operation, READ, WRITE } from './operation.ts';
import type { SyncObject } from './sync-object.ts';
import { ENDED, type VirtualThread } from './thread.ts';
import { joinInto, tick } from './vector-clock.ts';

/** Brings a thread to life. What the starter did before, the new thread knows. */
export class ThreadStart implements Operation {
  readonly code = 'thread.start';
  readonly target: SyncObject;
  private readonly kernel: Kernel;
  private readonly beginning: Beginning;
  private readonly make: () => VirtualThread;
  private readonly task: () => Task;
  private readonly numbers: () => boolean;
  private made: VirtualThread | undefined;

  /**
   * @param make makes the thread, in the step that brings it to life
   * @param task what it does
   * @param numbers whether that step gives threads numbers (`Process.numbers`)
   */
  constructor(
    kernel: Kernel,
    beginning: Beginning,
    make: () => VirtualThread,
    task: () => Task,
    numbers: () => boolean,
  ) {
    this.kernel = kernel;
    this.beginning = beginning;
    this.make = make;
    this.task = task;
    this.numbers = numbers;
    this.target = kernel.current.process.population;
  }
  get label(): string {
    return this.beginning.name;
  }
  get further(): { object: SyncObject; mode: Mode }[] | undefined {
    return this.numbers() ? [{ object: this.kernel.current.process.numbers, mode: WRITE }] : undefined;
  }
  /** Asked for in the step itself only. */
  get starts(): VirtualThread | undefined {
    if (this.made === undefined && this.beginning.thread === null) this.made = this.make();
    return this.made;
  }
  get also(): SyncObject {
    return this.beginning;
  }
  /** A second start is an error, and changes nothing. */
  get alsoMode(): Mode {
    return this.beginning.thread === null ? WRITE : READ;
  }
  mode(): Mode {
    return COMMUTE;
  }
  fickle(): boolean {
    return this.beginning.thread !== null;
  }
  enabled(): boolean {
    return true;
  }
  perform(starter: VirtualThread): void {
    const { kernel, beginning, starts } = this;
    if (starts === undefined) {
      beginning.touched(kernel, starter, READ);
      throw new RuntimeError('threads can only be started once: make a new Thread');
    }
    kernel.solo = false;
    beginning.touched(kernel, starter, WRITE);
    beginning.thread = starts;
    beginning.version++;
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
  private readonly limit: number | undefined;
  private readonly kernel: Kernel;
  private readonly who: Startable;
  private readonly joiner: VirtualThread;

  constructor(kernel: Kernel, who: Startable, timeout: number | undefined) {
    this.kernel = kernel;
    this.who = who;
    this.joiner = kernel.current;
    this.limit = timeout;
  }
  get joins(): VirtualThread | undefined {
    return threadOf(this.who);
  }
  get target(): SyncObject {
    return lifeOf(this.who);
  }
  get also(): SyncObject | undefined {
    return startSeenBy(this.who, this.joiner);
  }
  get timeout(): number | undefined {
    return this.joins === undefined ? undefined : this.limit;
  }
  get label(): string {
    return calledOf(this.who);
  }
  mode(): Mode {
    return READ;
  }
  /** Before the start it would have been an error. */
  fickle(): boolean {
    return this.also !== undefined;
  }
  enabled(): boolean {
    return this.joins === undefined || this.joins.state === ENDED;
  }
  perform(joiner: VirtualThread): void {
    this.note(joiner);
    const { joins } = this;
    if (joins === undefined) throw new RuntimeError('cannot join thread before it is started: call start() first');
    joins.awaited = true;
    this.kernel.acquire(joiner, joins.life);
  }
  expire(joiner: VirtualThread): void {
    this.note(joiner);
    (this.joins as VirtualThread).awaited = true;
  }
  private note(joiner: VirtualThread): void {
    if (this.who instanceof Beginning) this.who.touched(this.kernel, joiner, READ);
  }
  holders(): VirtualThread[] {
    const { joins } = this;
    return joins === undefined || joins.state === ENDED ? [] : [joins];
  }
}

/** Asks whether a thread is alive. Seeing that it has ended is as good as having joined it. */
export class ThreadIsAlive implements Operation {
  readonly code = 'thread.isAlive';
  private readonly kernel: Kernel;
  private readonly beginning: Beginning;
  private readonly asker: VirtualThread;

  constructor(kernel: Kernel, beginning: Beginning) {
    this.kernel = kernel;
    this.asker = kernel.current;
    this.beginning = beginning;
  }
  get target(): SyncObject {
    return lifeOf(this.beginning);
  }
  get also(): SyncObject | undefined {
    return startSeenBy(this.beginning, this.asker);
  }
  get label(): string {
    return this.beginning.name;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(asker: VirtualThread): boolean {
    const { kernel, beginning } = this;
    beginning.touched(kernel, asker, READ);
    const { thread } = beginning;
    if (thread === null) return false;
    if (thread.state !== ENDED) return true;
    thread.awaited = true;
    kernel.acquire(asker, thread.life);
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
