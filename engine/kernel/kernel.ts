/**
 * The kernel: one execution of one program. It owns the threads, the clock and the shared memory's history;
 * who runs next is its strategy's choice. Everything between two visible operations of a thread is invisible
 * to the others, so threads change hands only where an operation is announced (`Kernel.point`).
 */
import type { Task } from '../compile/runtime.ts';
import { cannotWait } from './cannot-wait.ts';
import { afterPoint } from './coarse-switching.ts';
import { Defect, ExecutionOver, SystemExit } from './errors.ts';
import type { Burnt, KernelOptions, Over, Refusal } from './kernel-options.ts';
import { Lasso } from './lasso.ts';
import { Memory } from './memory.ts';
import type { Operation } from './operation.ts';
import { READ } from './operation.ts';
import { noteForTurns } from './poll.ts';
import { type Loaded, Process } from './process.ts';
import { RaceDetector } from './race-detector.ts';
import { ScheduleRecorder } from './schedule-recorder.ts';
import { runStack, type StackEnd, WELL } from './segment.ts';
import type { Strategy } from './strategy.ts';
import { SyncObject } from './sync-object.ts';
import { Terminal } from './terminal.ts';
import { ALIVE, ENDED, VirtualThread } from './thread.ts';
import { ThreadEnd } from './thread-operations.ts';
import { TimeSlice } from './time-slice.ts';
import { joinInto, tick } from './vector-clock.ts';

/** What a time slice of loops without a visible operation takes of the step budget. */
const SLICE_COST = 200;

/** Operations of one thread between two looks of the driver. */
const MOST_INLINE = 1000;

/** Ids of objects: which thread made it, and as its how-manieth. */
const OBJECTS_PER_THREAD = 2 ** 26;

export class Kernel {
  readonly options: KernelOptions;
  /** Threads that have come to life and not run yet, in order. */
  readonly newborn: VirtualThread[] = [];
  /** Threads that were waiting for an event when it was set: they are through, whatever becomes of it. */
  readonly roused: VirtualThread[] = [];
  readonly strategy: Strategy;
  readonly processes: Process[] = [];
  readonly threads: VirtualThread[] = [];
  /** The same by `VirtualThread.index`. */
  readonly byIndex: (VirtualThread | undefined)[] = [];
  /** Threads that are alive, in order of starting. */
  readonly living: VirtualThread[] = [];
  /** Threads that were ended by others, where they were. */
  readonly cutOff: VirtualThread[] = [];
  /** Operations that were wrong where they were tried: their calls threw. */
  readonly refused: Refusal[] = [];
  /** Busy waiting: turns of loops that only asked, without resting. */
  readonly burnt: Burnt[] = [];
  /** The thread whose code is running. */
  current!: VirtualThread;
  /** Who takes the next step; null = the execution is over. */
  next: VirtualThread | null = null;

  /** Visible operations carried out so far. */
  steps = 0;
  /** Steps and turns of loops: what the step budget counts. */
  spent = 0;
  /** Seconds since the program began. */
  now = 0;
  /** True until a second thread is started: nothing before that can race with anything. */
  solo = true;
  /** Above 0 while code runs that cannot be suspended. */
  unswitchable = 0;
  /** Place of the call being made: what the library's operations are attributed to. */
  site = -1;
  /** Place of the call by which code was entered that runs to its end. */
  entered = -1;
  over: Over | null = null;
  readonly lasso = new Lasso();

  readonly detector: RaceDetector;
  readonly schedule = new ScheduleRecorder();
  readonly terminal: Terminal;
  readonly memory = new Memory(this);
  /** Whoever asks what time it is depends on whoever slept. */
  readonly clock: SyncObject;

  private load!: (kernel: Kernel, process: Process) => Loaded;
  private priming = 0;
  /** Operations carried out since the driver last had a look. */
  private inline = 0;

  constructor(options: KernelOptions) {
    this.options = options;
    this.strategy = options.strategy;
    this.detector = new RaceDetector(options.program.sites);
    this.terminal = new Terminal(-2, this);
    this.clock = new SyncObject(-4, 'clock');
  }

  /** Makes the first process; its main thread announces its first operation. */
  boot(load: (kernel: Kernel, process: Process) => Loaded): void {
    const { birth, life } = this.options;
    this.load = load;
    const process = this.createProcess({ name: 'MainProcess', daemon: false, startedAt: -1, parent: null }, birth);
    this.current = process.main;
    this.launch(process, life ?? (({ instance }) => instance.main()));
    this.next = this.over === null ? this.strategy.choose(this, null) : null;
  }

  // ---- running ----

  /**
   * Carries out steps until the execution is over (returns true) or, with the real clock, everybody waits
   * for a moment to come or `pause`, asked between two turns of threads, says so (returns false).
   */
  drive(pause: () => boolean = never): boolean {
    while (this.next !== null) {
      const t = this.next;
      this.inline = 0;
      this.current = t;
      this.site = t.site; // a call that takes several steps takes them all at its own place
      this.commit(t);
      if (t.state === ENDED) this.next = this.over === null ? this.strategy.choose(this, null) : null;
      else this.resume(t);
      if (this.next !== null && pause()) return false;
    }
    return this.over !== null || this.options.clock !== 'real' || this.wakeAt() === Infinity;
  }

  /** Gives a thread that has nothing announced the processor, where it stands, until it announces its next operation. */
  private resume(t: VirtualThread): void {
    this.site = t.site;
    const end = runStack(t);
    if (end !== null) this.finish(t, end);
  }

  /** The thread's code has ended, well or with an error: what is left is its end. */
  private finish(t: VirtualThread, end: StackEnd): void {
    const failure = end === WELL ? null : end;
    if (failure?.error instanceof Defect) throw failure.error;
    if (failure?.error instanceof ExecutionOver) {
      this.next = null;
      return;
    }
    if (failure !== null && t.error === null) {
      const { error } = failure;
      const exits = error instanceof SystemExit;
      if (!exits) t.error = { error, site: t.thrown !== null && t.thrown.error === error ? t.thrown.site : t.site };
      if (t === t.process.main) t.process.exitCode = exits ? exitCodeOf(error.code) : 1;
      const handler = this.uncaught(t, error);
      if (handler !== null) {
        t.stack.push(handler);
        this.resume(t);
        return;
      }
    }
    const { process } = t;
    if (t === process.main && !process.isLeaving) {
      process.isLeaving = true;
      const rest = this.leaving(process);
      if (rest !== null) {
        process.endsWithMain = true;
        t.stack.push(rest);
        this.resume(t);
        return;
      }
    }
    this.current = t;
    this.site = t.site;
    if (this.announce(new ThreadEnd(this, t))) return;
    // Nobody else may go first: the end is already carried out, and somebody has to be chosen.
    this.next = this.over === null ? this.strategy.choose(this, null) : null;
  }

  /** What runs in a thread that dies of an error, `SystemExit` included; must not throw. */
  uncaught: (thread: VirtualThread, error: unknown) => Task | null = () => null;

  /**
   * What a process has to wait for when its main thread's code has ended, done by that thread; the process ends
   * with it. Null = nothing: daemon threads go on until the last other thread has ended.
   */
  leaving: (process: Process) => Task | null = () => null;

  // ---- announcing and carrying out ----

  /** The current thread is about to carry out what it has announced. True = it must give up the processor first. */
  point(t: VirtualThread): boolean {
    if (this.priming > 0) return true;
    const next = this.strategy.choose(this, t);
    // Every so often a turn ends in the driver, which lets messages and sleepers have their turn.
    const goesOn = next === t && ++this.inline < MOST_INLINE && !(t.op instanceof TimeSlice);
    if (goesOn) {
      this.commit(t);
      return this.over !== null;
    }
    this.next = next;
    return true;
  }

  /**
   * Announces a synchronisation operation of the current thread. True = `yield`, then `take`; false = it has
   * been carried out, `take` gives its result.
   * @throws RuntimeError where the thread would have to wait in code that cannot be suspended
   */
  announce(op: Operation): boolean {
    const t = this.current;
    t.op = op;
    t.location = null;
    t.site = this.site;
    t.since = this.steps;
    if (this.options.realNow !== undefined) this.now = this.options.realNow();
    t.deadline = op.timeout === undefined ? Infinity : this.now + op.timeout;
    if (this.unswitchable === 0) return this.point(t);
    if (!this.enabled(t)) {
      t.op = null;
      throw cannotWait(
        op.code.replace('.', ' '),
        this.options.program.sites[this.site],
        this.options.program.sites[this.entered],
      );
    }
    this.strategy.absorbing?.(this, t);
    this.carryOut(t, op);
    return false;
  }

  /** Result of the current thread's operation; throws the error it gave. */
  take(): unknown {
    const t = this.current;
    const failure = t.failure;
    if (failure !== null) {
      t.failure = null;
      t.thrown = { error: failure.error, site: t.site };
      throw failure.error;
    }
    return t.result;
  }

  /** Whether the thread's announced operation can be carried out now. */
  enabled(t: VirtualThread): boolean {
    if (t.state !== ALIVE) return false;
    const op = t.op;
    return op === null || op.enabled(t) || this.expired(t);
  }

  /** Whether the announced wait may give up now. */
  private expired(t: VirtualThread): boolean {
    if (t.op?.timeout === undefined) return false;
    return this.options.clock === 'adversarial' || this.now >= t.deadline;
  }

  /** The threads that can go on; where none can, time moves on first (virtual clock). */
  candidates(into: VirtualThread[]): VirtualThread[] {
    while (into.length > 0) into.pop();
    for (;;) {
      for (const t of this.living) if (this.enabled(t)) into.push(t);
      if (into.length > 0 || this.options.clock !== 'virtual' || !this.advance()) return into;
    }
  }

  /** When the next sleeper wakes or wait gives up; Infinity = never. */
  wakeAt(): number {
    let earliest = Infinity;
    for (const t of this.living) if (t.deadline > this.now && t.deadline < earliest) earliest = t.deadline;
    return earliest;
  }

  /** Real clock: time has passed; whoever was waiting for it may go on. */
  wake(): void {
    this.now = this.options.realNow?.() ?? this.now;
    this.clock.version++;
    if (this.next === null && this.over === null) this.next = this.strategy.choose(this, null);
  }

  private advance(): boolean {
    const earliest = this.wakeAt();
    if (earliest === Infinity) return false;
    this.now = earliest;
    this.clock.version++;
    return true;
  }

  /** Carries out what the thread has announced, at a switch point. */
  private commit(t: VirtualThread): void {
    this.strategy.committing?.(this, t);
    const { op, location } = t;
    if (op !== null) this.carryOut(t, op);
    else if (location !== null) this.memory.commit(t, location, t.mode, t.site);
  }

  private carryOut(t: VirtualThread, op: Operation): void {
    if (!op.silent) this.count(t);
    const recorder = op.silent ? null : this.options.recorder;
    const step = this.steps - 1;
    recorder?.before(this, t, step);
    const target = op.target;
    const mode = target === null ? READ : op.mode(t);
    if (op.passing !== true) noteForTurns(this, t, target, mode);
    const { deadline } = t;
    t.deadline = Infinity;
    if (op.timeout !== undefined && op.timeout > 0) for (const loop of t.loops) loop.rests = true;
    try {
      t.expired = op.timeout !== undefined && !op.enabled(t);
      if (!t.expired) t.result = op.perform(t);
      else {
        // The adversary lets time pass as it likes, but never backwards: what has waited for a second is a second later.
        if (deadline > this.now) this.now = deadline;
        t.result = op.expire?.(t);
      }
    } catch (error) {
      t.failure = { error };
      this.refused.push({ thread: t, op, site: t.site });
    }
    if (target !== null && mode !== READ) target.version++;
    recorder?.after(this, t, step);
    t.op = null;
  }

  /** One more visible operation, by `t`. */
  count(t: VirtualThread): void {
    t.steps++;
    this.schedule.step(t.ordinal);
    this.steps++;
    if (++this.spent > this.options.maxSteps) this.stop('budget');
  }

  /**
   * Takes steps off the budget for work that no hook sees.
   * @throws ExecutionOver where they are not there
   */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent <= this.options.maxSteps) return;
    this.stop('budget');
    throw new ExecutionOver('budget');
  }

  /** Ends the execution at the next chance. */
  stop(reason: Over): void {
    this.over ??= reason;
    this.next = null;
  }

  // ---- time slices ----

  /** The fast build's loops come here every so often. True = `yield`: it is somebody else's turn. */
  timeSlice(site: number): boolean {
    this.spent += SLICE_COST;
    if (this.spent > this.options.maxSteps) this.stop('budget');
    if (this.unswitchable > 0) return false;
    if (this.over !== null) return true;
    this.site = site;
    // A thread that only computes takes time: where all others sleep, the next of them wakes up.
    if (this.options.clock === 'virtual' && !this.living.some((t) => t !== this.current && this.enabled(t)))
      this.advance();
    return this.announce(new TimeSlice());
  }

  // ---- processes ----

  /** A process that is yet to be launched, with its main thread. */
  createProcess(
    options: {
      name: string;
      daemon: boolean;
      startedAt: number;
      /** The thread that starts it. */
      parent: VirtualThread | null;
    },
    birth?: KernelOptions['birth'],
  ): Process {
    const { parent, startedAt } = options;
    const index = this.nextIndex(parent);
    const made = birth ?? { number: this.processes.length, ...options, parent: parent?.process ?? null };
    const process = new Process(made.number, index, made);
    this.processes.push(process);
    process.main = this.addThread(index, process, { name: () => 'MainThread', daemon: false, startedAt, parent });
    return process;
  }

  /** Brings a process to life: it gets its own instance of the program, and its main thread runs `task`. */
  launch(process: Process, task: (loaded: Loaded) => Task): void {
    const starter = this.current;
    // The module's activations get their identities while the program is being loaded, in the main thread's name.
    this.current = process.main;
    process.loaded = this.load(this, process);
    this.current = starter;
    this.begin(process.main, task(process.loaded));
  }

  /** Ends all threads of a process where they are, without their `finally` blocks. */
  kill(process: Process): void {
    for (const t of process.threads.slice()) {
      this.cut(t);
      if (t === process.main) t.life.version++;
    }
    if (this.living.every((other) => other.daemon)) this.stop('ended');
  }

  /** Ends a thread where it is. */
  private cut(t: VirtualThread): void {
    t.state = ENDED;
    t.deadline = Infinity;
    t.stack = [];
    remove(this.living, t);
    remove(t.process.threads, t);
    this.cutOff.push(t);
  }

  // ---- threads ----

  createThread(
    process: Process,
    options: { name: () => string; daemon: boolean; startedAt: number; parent: VirtualThread | null },
  ): VirtualThread {
    return this.addThread(this.nextIndex(options.parent), process, options);
  }

  private nextIndex(parent: VirtualThread | null): number {
    return parent === null ? this.options.index.main : this.options.index.child(parent.index, parent.started++);
  }

  private addThread(
    index: number,
    process: Process,
    options: { name: () => string; daemon: boolean; startedAt: number; parent: VirtualThread | null },
  ): VirtualThread {
    const t = new VirtualThread(index, this.threads.length, process, options);
    this.threads.push(t);
    while (this.byIndex.length <= index) this.byIndex.push(undefined);
    this.byIndex[index] = t;
    return t;
  }

  /** Brings a thread to life: it runs up to its first visible operation, which it announces. */
  begin(t: VirtualThread, task: Task): void {
    t.state = ALIVE;
    t.since = this.steps;
    this.living.push(t);
    this.newborn.push(t);
    t.process.threads.push(t);
    if (t.daemon) t.process.hasDaemons = true;
    t.stack = [this.options.switchRule === 'any' ? task : afterPoint(this, task)];
    const starter = this.current;
    const { site, unswitchable } = this;
    this.current = t;
    this.unswitchable = 0;
    t.process.loaded.runtime.depth = 0;
    this.priming++;
    this.resume(t);
    this.priming--;
    this.unswitchable = unswitchable;
    this.current = starter;
    this.site = site;
  }

  /** Takes a thread that has ended out of the lists; ends the execution with the last one that counts. */
  bury(t: VirtualThread): void {
    t.state = ENDED;
    remove(this.living, t);
    remove(t.process.threads, t);
    const { process } = t;
    // The process has waited for all but its daemons.
    if (t === process.main && process.endsWithMain) for (const other of process.threads.slice()) this.cut(other);
    if (!this.living.every((other) => other.daemon)) return;
    this.cutOff.push(...this.living);
    this.stop('ended');
  }

  /** Passes on what `from` knows to `object`. */
  release(from: VirtualThread, object: SyncObject): void {
    if (object.clock.length === 0) object.clock = from.clock.slice();
    else joinInto(object.clock, from.clock);
    tick(from.clock, from.index);
  }

  acquire(by: VirtualThread, object: SyncObject): void {
    joinInto(by.clock, object.clock);
  }

  /** The next object id of the current thread. */
  newId(): number {
    const t = this.current;
    return t.index * OBJECTS_PER_THREAD + t.made++;
  }
}

const never = () => false;

/** The exit code of a program that ends by `exit(code)`. */
function exitCodeOf(code: number | string | null): number {
  if (typeof code === 'number') return code & 0xff;
  return code === null ? 0 : 1;
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at < 0) return;
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i] as T;
  list.pop();
}
