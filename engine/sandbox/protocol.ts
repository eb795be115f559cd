/**
 * What crosses the border of the sandbox. The host is the page or the Node parent; the guest is the worker
 * or child in which learner code runs. Both ends check what arrives (`check.ts`).
 *
 * A guest serves one request at a time, and a request brings its program with it: nothing is kept between
 * requests, so a guest that was terminated loses nothing.
 */
import type { Program } from '../compile/program.ts';
import type {
  ExecutionStatus,
  ExploreOptions,
  Finding,
  FindingCode,
  Json,
  Outcome,
  OutputLine,
  Report,
  RunOptions,
  RunResult,
  Stepped,
  Trace,
} from '../explore/report.ts';

/**
 * What is asked of the shortest counterexample: an execution with a finding of this code, or one that ends
 * in exactly this outcome (as `Report.outcomes` lists it).
 */
export type Target =
  | { finding: string; variable?: string }
  | { outcome: { status: string; exports: Record<string, unknown>; output: string[] | null } };

export type Request =
  | { type: 'run'; id: number; program: Program; options: RunOptions }
  /** With `samples`, the parts of a sampling search in order: nothing is left but to make the report of them. */
  | { type: 'explore'; id: number; program: Program; options: ExploreOptions; samples?: Samples[] }
  /** A part of a sampling search: `options.maxExecutions` executions. */
  | { type: 'sample'; id: number; program: Program; options: ExploreOptions; from: number; choices: number | null }
  /** Replays a schedule and tells every step. `program` is the recorded build. */
  | { type: 'trace'; id: number; program: Program; options: RunOptions }
  /** Takes the steps of a schedule and no further one, and tells who could go on. `program` is the recorded build. */
  | { type: 'step'; id: number; program: Program; options: RunOptions }
  /** The cheapest schedule that meets the target: fewest preemptions, then switches, then steps. */
  | { type: 'shorten'; id: number; program: Program; options: ExploreOptions; schedule: string; target: Target }
  /** Stops an exploration or a run at the next chance and asks for what there is so far. */
  | { type: 'cancel'; id: number };

export type Reply =
  | { type: 'ready' }
  | { type: 'output'; id: number; lines: OutputLine[] }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'result'; id: number; result: RunResult | Report | Samples | Trace | Stepped | Shortened }
  /** The request could not be served: the schedule is stale, or a defect of ours. */
  | { type: 'failure'; id: number; failure: Failure };

export interface Progress {
  executions: number;
  /** Estimated number in all; null while it cannot be told. */
  estimate: number | null;
  steps: number;
  findings: number;
  /** What has been come upon so far, wherever that is more than was told before. */
  found?: Glimpse;
  /** The search is over, and its schedules are being made short. */
  shortening?: { done: number; of: number };
}

/** An exploration under way: ways to end and faults, each with the first schedule that showed it. */
export interface Glimpse {
  outcomes: Outcome[];
  findings: Finding[];
}

/** What some executions of a sampling search have shown. Lists are in the order in which things were first seen. */
export interface Samples {
  executions: number;
  /** Visible operations, of all of them and of the longest. */
  steps: number;
  longest: number;
  /** Choices of the longest execution so far. */
  choices: number;
  /** They are fewer than were asked for. */
  isCancelled: boolean;
  /** Numbers of the sites whose accesses race. */
  racy: number[];
  /** `runs` is the schedule of the first of `count` executions, in turns of a thread and a number of steps. */
  outcomes: {
    status: ExecutionStatus;
    exports: Record<string, Json>;
    output: string[] | null;
    count: number;
    runs: number[];
  }[];
  findings: { key: string; count: number; runs: number[] }[];
  /** Executions that ended well, one for each set of findings that they show all the same. */
  good: { codes: FindingCode[]; runs: number[] }[];
}

export interface Shortened {
  schedule: string;
  cost: { preemptions: number; switches: number; steps: number };
  /** True = no cheaper schedule meets the target. */
  shortest: boolean;
}

/** Why there is no result. Codes have texts in the message files under `failure.<code>`. */
export interface Failure {
  code:
    | 'schedule-stale'
    | 'schedule-malformed'
    | 'schedule-impossible'
    | 'internal'
    /** The host's own: limits of the sandbox. */
    | 'time-limit'
    | 'memory-limit'
    | 'output-limit'
    | 'crashed'
    | 'stopped';
  args: Record<string, string | number>;
}
