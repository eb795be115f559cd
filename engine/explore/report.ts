/**
 * What exploring, running and tracing give back: data without behaviour. Everything here can be cloned,
 * sent between workers and printed as JSON; sentences are made from it in `engine/explain`.
 */

/** Where a thread was in the learner's source. Lines and columns are 1-based. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** What is read, written or called there: `num`, `account.balance`, `lock.acquire`. */
  name: string;
  /** The function it stands in, `''` at the top level. */
  function: string;
}

/** A thread as a reader knows it. */
export interface ThreadRef {
  /** 0 is the main process. */
  process: number;
  /** Its name: `MainThread`, `Thread-1 (work)`. */
  thread: string;
  /** Number of the thread in its execution, in order of creation, 0 = main thread of the main process. */
  id: number;
}

/** A place together with the thread that was there. */
export interface Line extends ThreadRef, Place {}

/** A value as it is shown and printed: JSON, with `{"$": …}` for what JSON lacks (see design.md section 8). */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type ExecutionStatus = 'deadlock' | 'stuck' | 'budget' | 'exception' | 'finished';

export type FindingCode =
  | 'data-race'
  | 'lost-update'
  | 'atomicity-violation'
  | 'deadlock'
  | 'self-deadlock'
  | 'lost-wakeup'
  | 'livelock'
  | 'stuck'
  | 'lock-held-by-dead-thread'
  | 'release-unheld'
  | 'uncaught-error'
  | 'step-budget'
  | 'never-joined'
  | 'busy-wait'
  | 'starvation';

export type Severity = 'error' | 'remark';

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /**
   * Values for the sentence. By code:
   * - data-race: `variable`; `first` and `second`, what each access was: `read` or `write`
   * - lost-update, atomicity-violation: `variable`
   * - deadlock, self-deadlock: none (see `waits`)
   * - lock-held-by-dead-thread: `lock`
   * - release-unheld: `lock`
   * - uncaught-error: `error` (name), `message`
   * - step-budget, busy-wait: `steps`
   * - starvation: where the thread stood before a lock, `lock`, `by` (the thread that overtook it) and `times`
   */
  args: Record<string, string | number>;
  /**
   * The places that matter, in the order of the story:
   * - data-race: the two accesses, first to last
   * - lost-update: the read, the other thread's write that gets lost, the write that overwrites it
   * - deadlock, self-deadlock: of each thread in the cycle, where it waits
   * - atomicity-violation: the first use, the other thread's change, the use that rests on the first
   * - lost-wakeup: the notification that nobody heard, the wait
   * - livelock: of each thread in it, the places of the turn that repeats
   * - stuck: of each thread, where it waits
   * - lock-held-by-dead-thread: where it was acquired
   * - uncaught-error: where it was thrown
   * - release-unheld, never-joined, busy-wait: the release, the start, the loop
   * - step-budget, starvation: where the thread was
   */
  lines: Line[];
  /** Locks held at each of `lines`, in the same order (data races). */
  held?: string[][];
  /** The calls that led to each of `lines`, innermost first (data races). */
  stacks?: Place[][];
  /** Deadlocks: the cycle, or what each stuck thread waits for. */
  waits?: Wait[];
  /** Replays to this finding; the shortest there is where `shortest` says so. Empty = nothing can repeat it. */
  schedule: string;
  /** What the schedule costs, and whether nothing cheaper shows the finding. */
  cost?: ScheduleCost;
  shortest?: boolean;
  /** Where executions are drawn at random: how many of them show it. */
  executions?: number;
  /** A schedule without such a finding that begins in the same way; null = none was found. */
  passing?: Passing | null;
}

export interface Passing {
  schedule: string;
  /** First step that is not the same in both: until there they do the same. */
  divergesAt: number;
}

export interface ScheduleCost {
  preemptions: number;
  switches: number;
  steps: number;
}

/** One thread that cannot go on, what it waits for, and who has that. */
export interface Wait extends Line {
  /** `lock.acquire`, `thread.join`, … (see `OperationCode`). */
  operation: OperationCode;
  /** Name of the thing waited for, as a reader calls it. */
  target: string;
  /** Who has it, and where they took it; empty where nobody in particular does. */
  holders: Line[];
}

export interface Outcome {
  status: ExecutionStatus;
  /** The main module's exported values that are not functions. */
  exports: Record<string, Json>;
  /** Printed lines, where the caller observes them; else null. */
  output: string[] | null;
  /** Number of executions that ended so. */
  count: number;
  /** One schedule that ends so. */
  schedule: string;
}

export interface Report {
  version: 1;
  strategy: StrategyName;
  /** True = every schedule is covered by the executions counted here. */
  complete: boolean;
  /** Which bound stopped a search that is not complete. */
  bound: Bound | null;
  executions: number;
  /** Executions that were started and turned out to repeat another one. */
  redundant: number;
  /** Executions of earlier passes, before all places that race were known. */
  probes: number;
  /** Visible operations carried out, of all executions. */
  steps: number;
  /** Most steps of one execution. */
  longest: number;
  outcomes: Outcome[];
  findings: Finding[];
}

export type StrategyName = 'exhaustive' | 'pct' | 'random' | 'replay';
export type Bound = 'executions' | 'steps' | 'preemptions' | 'delays' | 'samples' | 'cancelled';
export type Observe = 'exports' | 'output' | 'all';
export type SwitchRule = 'any' | 'calls-and-loops';

/** Settings that belong to the machine the program runs on. */
export interface MachineOptions {
  /** Values of module `exercise`. */
  parameters?: Record<string, Json>;
  /** Visible operations one execution may take. Default 100,000. */
  maxSteps?: number;
  switch?: SwitchRule;
  gil?: boolean;
  /** Processor cores, of which programs see 4 where it is not given. Given, they hold by the real clock, too. */
  cores?: number;
  /** Seeds module `random` and, where the strategy is random, the schedule. */
  seed?: number;
}

export interface ExploreOptions extends MachineOptions {
  strategy?: 'exhaustive' | 'pct' | 'random';
  /** Default 100,000. */
  maxExecutions?: number;
  preemptions?: number;
  delays?: number;
  /** Bug depth for `pct`. */
  depth?: number;
  waiters?: 'fifo' | 'any';
  observe?: Observe;
  /**
   * Schedules of outcomes and findings: as `short` as can be, with a passing one beside each (default), or the first
   * `found`, which costs nothing.
   */
  schedules?: 'short' | 'found';
  /** `adversarial` (default): sleepers and timeouts fire at any moment. `virtual`: in order of time, every order of equal wake-ups. */
  clock?: 'adversarial' | 'virtual';
}

export interface RunOptions extends MachineOptions {
  clock?: 'virtual' | 'real';
  /** Real clock: seconds of the program per real second. */
  speed?: number;
  /** Replays this schedule; refused where it belongs to another program. */
  schedule?: string;
}

export interface OutputLine {
  process: number;
  thread: string;
  text: string;
  /** Seconds since the program began, by its clock. */
  time: number;
}

export interface RunResult {
  version: 1;
  status: ExecutionStatus;
  exports: Record<string, Json>;
  output: OutputLine[];
  /** Seconds by the program's clock. */
  elapsed: number;
  exitCode: number;
  findings: Finding[];
  /** Replays this run. Empty = processes ran in parallel, which nothing can repeat. */
  schedule: string;
  steps: number;
}

/** Names of the visible operations, as traces and messages use them. */
export type OperationCode =
  | 'read'
  | 'write'
  | 'container.read'
  | 'container.write'
  | 'thread.start'
  | 'thread.end'
  | 'thread.join'
  | 'thread.isAlive'
  | 'thread.list'
  | 'lock.acquire'
  | 'lock.tryAcquire'
  | 'lock.release'
  | 'lock.locked'
  | 'rlock.acquire'
  | 'rlock.tryAcquire'
  | 'rlock.release'
  | 'sleep'
  | 'compute'
  | 'print'
  | (string & {});

/** Why the thread of this step runs and not the one of the step before. */
export type SwitchReason =
  /** First step, or the same thread goes on. */
  | 'none'
  /** The other could have gone on. */
  | 'preempted'
  /** The other waits for something (`on`). */
  | 'blocked'
  | 'ended';

export interface Step {
  /** 0-based; the step's number in the schedule. */
  index: number;
  /** `ThreadRef.id`. */
  thread: number;
  place: Place;
  /** Callers of the function the step stands in, innermost first. */
  stack: Place[];
  operation: OperationCode;
  /** `num`, `lock`, `Thread-2`: the thing operated on, as a reader calls it. */
  target: string;
  /** Of a call of a container's method: which (`push`). */
  call?: string;
  /** Value read or written, result of a call; absent where there is none or it is unknown. */
  value?: Json;
  /** False for an acquire that failed, a join that timed out. */
  success?: boolean;
  switch: SwitchReason;
  /** With `blocked`: what the thread that was left waits for. */
  on?: string;
  /** Threads that could have taken this step instead (the chosen one included). */
  enabled: number[];
  /** Seconds by the program's clock. */
  time: number;
  /** Locks this thread holds after the step. */
  held: string[];
}

export interface TraceThread extends ThreadRef {
  daemon: boolean;
  /** Number of the first step before which it has been started. */
  born: number;
  /** How it ended. */
  end: 'finished' | 'exception' | 'waiting' | 'running' | 'abandoned';
}

/** One execution in full: what the timeline and the table of a counterexample are drawn from. */
export interface Trace {
  version: 1;
  schedule: string;
  status: ExecutionStatus;
  threads: TraceThread[];
  steps: Step[];
  /** Threads that can never go on, at the end. */
  waits: Wait[];
  exports: Record<string, Json>;
  output: OutputLine[];
  findings: Finding[];
  elapsed: number;
  /** Who had a processor for `compute`, and with it the interpreter lock, in seconds by the program's clock. */
  computing?: ComputingSpan[];
}

export interface ComputingSpan {
  /** `ThreadRef.id`. */
  thread: number;
  from: number;
  to: number;
}

/** A program as far as somebody has taken it, step by step. */
export interface Stepped {
  version: 1;
  /** The steps taken. Its `status` and `waits` mean something only once it is over. */
  trace: Trace;
  /** Nobody can take a further step: all threads have ended, or those that are left wait for ever. */
  over: boolean;
  /** The threads that are alive, in order of starting. */
  choices: Choice[];
}

/** A thread, and the step it would take. */
export interface Choice extends ThreadRef {
  place: Place;
  operation: OperationCode;
  target: string;
  /** What is printed, how long is slept; absent where there is none or it is not known yet. */
  value?: Json;
  /** Whether it can take the step now. */
  enabled: boolean;
  /** Where it cannot: what it waits for, and who has that. */
  wait: Wait | null;
}
