/** Running a program once. */
import type { Program } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { begin, DEFAULT_MAX_STEPS, exportsOf, type Factory, statusOf } from './execution.ts';
import { findingsOf } from './findings/index.ts';
import type { OutputLine, RunOptions, RunResult, Trace } from './report.ts';
import { formatSchedule, parseSchedule, type ScheduleProblem } from './schedule.ts';
import { FirstCome } from './strategies/first-come.ts';
import { RandomWalk } from './strategies/random-walk.ts';
import { Replay } from './strategies/replay.ts';
import { TraceRecorder, traceOf } from './trace.ts';

/** Steps of a plain run, which is watched and can be stopped, are many more than those of an exploration. */
export const RUN_MAX_STEPS = 100 * DEFAULT_MAX_STEPS;

export type RunProblem = ScheduleProblem | { code: 'schedule-impossible'; args: { schedule: string; step: number } };

export interface RunExtras {
  /** The schedule to be replayed, parsed; null = the default or a random one. */
  runs: number[] | null;
  /** Who goes on where that schedule ends. */
  then?: Strategy;
  recorder?: TraceRecorder | null;
  /** A replay goes by the virtual clock; a schedule in which somebody wakes too early cannot be followed so. */
  timed?: boolean;
  /** Real clock: seconds of the program's time since it began. */
  realNow?: (() => number) | undefined;
  onPrint?: (line: OutputLine) => void;
}

/** One run, to be driven to its end. */
export class Run {
  readonly kernel: Kernel;
  private readonly program: Program;
  private readonly strategy: Strategy;
  private readonly given: string | undefined;
  /** The schedule asked for, as runs of steps. */
  private readonly asked: readonly number[];

  constructor(program: Program, factory: Factory, options: RunOptions, extra: RunExtras) {
    const { runs } = extra;
    this.program = program;
    this.given = options.schedule;
    this.asked = runs ?? [];
    if (runs !== null) this.strategy = new Replay(runs, extra.then);
    else if (options.seed !== undefined) this.strategy = new RandomWalk(options.seed);
    else this.strategy = new FirstCome();
    this.kernel = begin({
      program,
      factory,
      strategy: this.strategy,
      clock: runs === null ? (options.clock ?? 'virtual') : extra.timed ? 'virtual' : 'adversarial',
      switch: options.switch,
      everywhere: program.build !== 'fast',
      racy: new Uint8Array(program.sites.length),
      maxSteps: options.maxSteps ?? RUN_MAX_STEPS,
      seed: options.seed ?? 0,
      gil: options.gil,
      cores: options.cores,
      printsMatter: false,
      parameters: options.parameters ?? {},
      recorder: extra.recorder ?? null,
      realNow: extra.realNow,
      onPrint: extra.onPrint,
    });
  }

  /** Why the schedule could not be followed to its end; null = it could. */
  get problem(): RunProblem | null {
    if (!(this.strategy instanceof Replay)) return null;
    const step =
      this.strategy.failedAt >= 0 ? this.strategy.failedAt : departure(this.asked, this.kernel.schedule.runs);
    return step < 0 ? null : { code: 'schedule-impossible', args: { schedule: this.given ?? '', step } };
  }

  get schedule(): string {
    return formatSchedule(this.program.hash, this.kernel.schedule.runs);
  }

  result(): RunResult {
    const { kernel } = this;
    return {
      version: 1,
      status: statusOf(kernel),
      exports: exportsOf(kernel),
      output: kernel.terminal.output,
      elapsed: kernel.now,
      exitCode: kernel.processes[0]?.exitCode ?? 0,
      findings: findingsOf(kernel, this.schedule, null),
      schedule: this.schedule,
      steps: kernel.steps,
    };
  }
}

/**
 * The times of a replay by the virtual clock, for a result of the same schedule without them: where threads need not
 * wake too early, and everything else comes out the same. A schedule that a search has found knows no time.
 */
export function timesOf(program: Program, factory: Factory, options: RunOptions, runs: number[], known: RunResult) {
  const run = new Run(program, factory, options, { runs, timed: true });
  run.kernel.drive();
  if (run.problem !== null) return {};
  const { elapsed, output, ...result } = run.result();
  const told = ({
    status,
    exports,
    schedule,
    findings,
  }: Pick<RunResult, 'status' | 'exports' | 'schedule' | 'findings'>) =>
    JSON.stringify([status, exports, schedule, findings]);
  const texts = (lines: OutputLine[]) =>
    JSON.stringify(lines.map(({ process, thread, text }) => [process, thread, text]));
  return told(result) === told(known) && texts(output) === texts(known.output) ? { elapsed, output } : {};
}

/** The step at which what happened departs from the runs that were asked for; -1 = it never does. */
function departure(asked: readonly number[], happened: readonly number[]): number {
  let step = 0;
  let at = 0;
  let left = happened[1] ?? 0;
  for (let i = 0; i < asked.length; i += 2) {
    for (let n = asked[i + 1] as number; n > 0; n--, left--, step++) {
      if (left === 0) {
        at += 2;
        left = happened[at + 1] ?? 0;
      }
      if (left === 0 || happened[at] !== asked[i]) return step;
    }
  }
  return -1;
}

/** The schedule asked for, as runs of steps. */
export function scheduleOf(
  program: Program,
  options: RunOptions,
): { runs: number[] | null; problem: RunProblem | null } {
  if (options.schedule === undefined) return { runs: null, problem: null };
  const parsed = parseSchedule(options.schedule, program.hash);
  return parsed.ok ? { runs: parsed.runs, problem: null } : { runs: null, problem: parsed.problem };
}

/**
 * Runs a program under a schedule and tells every step. Its times are those of the virtual clock, where the
 * schedule is one that this clock allows: only there it takes turns to compute.
 */
export function trace(program: Program, factory: Factory, options: RunOptions): Trace | RunProblem {
  const { runs, problem } = scheduleOf(program, options);
  if (problem !== null) return problem;
  const follow = (timed: boolean) => {
    const recorder = new TraceRecorder(program);
    const run = new Run(program, factory, options, { runs, recorder, timed });
    run.kernel.drive();
    return run.problem ?? traceOf(run.kernel, recorder, run.schedule, run.kernel.terminal.output);
  };
  const told = follow(true);
  return runs !== null && 'code' in told ? follow(false) : told;
}
