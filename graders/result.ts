/**
 * What grading gives back: data without behaviour, the same in the browser and in Node, printed as JSON by
 * `interleave grade --format json`. Sentences are made from it by `text.ts`.
 */
import type { Diagnostic } from '../engine/compile/program.ts';
import type { Message } from '../engine/explain/message.ts';
import type { Bound, Finding, Json, Line, Outcome, RunOptions, ScheduleCost } from '../engine/explore/report.ts';
import type { Failure } from '../engine/sandbox/protocol.ts';

/**
 * - `pass`: every check passed; there may be remarks
 * - `fail`: a check failed, or the program does not compile (see `diagnostics`)
 * - `error`: a defect of ours, never the learner's fault (see `failure`)
 * - `inconclusive`: nothing failed, but a limit was reached before everything was seen
 */
export type GradeStatus = 'pass' | 'fail' | 'error' | 'inconclusive';

/**
 * `skipped`: not examined. A check it builds on did not pass, or some of the runs it looks at were left out because
 * another check had failed: what was not looked at has not passed.
 */
export type CheckStatus = 'pass' | 'fail' | 'inconclusive' | 'skipped';

export interface GradeResult {
  version: 1;
  /** `10-lock/counter-to-zero` */
  exercise: string;
  status: GradeStatus;
  score: number;
  maxScore: number;
  /** Complete runs of the program, of all explorations and runs together. */
  executions: number;
  /** True = every exploration that set out to cover all schedules did so. */
  complete: boolean;
  checks: CheckResult[];
  remarks: Remark[];
  /** What was explored and run, in order. */
  runs: RunSummary[];
  /** Why the program does not compile; empty where it does. */
  diagnostics: Diagnostic[];
  /** With `error`: what broke. */
  failure: Failure | null;
}

export interface CheckResult {
  /** Stable name of the check within its exercise: `no-lost-update`. */
  code: string;
  status: CheckStatus;
  points: number;
  maxPoints: number;
  message: Message;
  /** What a failure rests on. */
  evidence: Evidence | null;
}

/** Something about a right program that could be better. Costs no points. */
export interface Remark {
  code: string;
  message: Message;
  evidence: Evidence | null;
}

export interface Evidence {
  /** Name of the run it was seen in. */
  run: string;
  /** Where the answer is data: the exercise's program that was run (`programs/<program>.ts`). Absent = the answer itself. */
  program?: string;
  /**
   * Shows it again: hand it to the sandbox's `run`, or to `trace` with the recorded build. Null where there
   * is nothing to replay: the evidence is in the program's text.
   */
  replay: RunOptions | null;
  /** The places that matter, in the order of the story. */
  lines: Line[];
  finding: Finding | null;
  outcome: Pick<Outcome, 'status' | 'exports' | 'output'> | null;
  /** Seconds by the virtual clock, of checks of time. */
  elapsed: number | null;
  /** What the schedule costs, and whether nothing cheaper shows the same; null where it was not shortened. */
  cost: ScheduleCost | null;
  shortest: boolean;
}

export interface RunSummary {
  name: string;
  /** `explore` looks for schedules, `clock` runs under the virtual clock, `trace` records one run. */
  type: 'explore' | 'clock' | 'trace';
  strategy: 'exhaustive' | 'pct' | 'random' | null;
  clock: 'adversarial' | 'virtual';
  parameters: Record<string, Json>;
  executions: number;
  /** Every schedule is covered. */
  complete: boolean;
  bound: Bound | null;
  /** Most visible operations of one execution, and how many were allowed. */
  longest: number;
  maxSteps: number;
  /** How many executions were allowed. */
  maxExecutions: number;
  /** The limit of the sandbox that ended this run, if one did. */
  failure: Failure | null;
  /** The same in words. */
  message: Message;
}
