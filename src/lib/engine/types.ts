import type { OutputLine, RunOptions, RunResult } from '../../../engine/explore/report.ts';

/** What the engine is doing for the workbench, in the order in which it happens. */
export type Stage =
  | 'compiler'
  | 'compiling'
  | 'running'
  | 'exploring'
  | 'grading'
  | 'shortening'
  | 'replaying'
  | 'stopping';

export interface Busy {
  action: 'run' | 'explore' | 'submit' | 'replay';
  stage: Stage;
  /** Exploring, grading: which of the searches is under way, from 1, and how far it is. */
  part?: { number: number; of: number; executions: number; estimate: number | null };
}

/** Something wrong with the program before it ran, in the page's language. Positions are 1-based. */
export interface Problem {
  text: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A schedule that can be stepped through, of the program as it was then. */
export interface Stepping {
  source: string;
  options: RunOptions;
  /** What to show in it: a finding's code and variable. */
  finding: { code: string; variable?: string } | null;
  title: string;
  text: string;
}

/** One run, as far as it has come. */
export interface RunView {
  state: 'running' | RunResult['status'] | 'stopped' | 'failed';
  lines: OutputLine[];
  /** Lines that came before `lines` and are not kept. */
  dropped: number;
  elapsed: number | null;
  notes: Note[];
  /** Why there is no result, in words. */
  failure: string | null;
  /** The run itself, to be stepped through; null where it cannot be. */
  stepping: Stepping | null;
}

/** Something found in a run, in words. */
export interface Note {
  severity: 'error' | 'remark';
  title: string;
  text: string;
  /** How many more of the same kind there were. */
  more: number;
  stepping: Stepping | null;
}

export type VerdictState = 'pass' | 'fail' | 'inconclusive' | 'error' | 'stopped' | 'diagnostics';

/** What a submission came to, in words. */
export interface Verdict {
  /** What was judged, where it is no program. */
  of?: 'schedule';
  state: VerdictState;
  score: number;
  maxScore: number;
  executions: number;
  /** Every schedule was tried, at least with few threads. */
  complete: boolean;
  /** What was run, in order: "All 6 schedules with threads = 3". */
  runs: string[];
  checks: CheckView[];
  remarks: Note[];
  failure: string | null;
}

export interface CheckView {
  code: string;
  title: string;
  status: 'pass' | 'fail' | 'inconclusive' | 'skipped';
  text: string;
  points: number;
  maxPoints: number;
  cost: { steps: number; switches: number } | null;
  shortest: boolean;
  stepping: Stepping | null;
}

/** What exploring a program came to, in words. */
export interface ExplorationView {
  /** `running`: what has been found so far, and more may come. */
  state: 'running' | 'holds' | 'fails' | 'not-refuted' | 'stopped' | 'failed';
  /** Executions gone through in order, of which `complete` says whether they are all. */
  executions: number;
  complete: boolean;
  /** Executions drawn at random. */
  samples: number;
  /** How much was tried; why there is no result. */
  text: string;
  outcomes: OutcomeView[];
  /** Outcomes that are not in the list. */
  hidden: number;
  findings: FoundView[];
  remarks: Note[];
}

/** One way in which the program can end. */
export interface OutcomeView {
  /** `finished`, `deadlock`: in words, and whether it is as it should be. */
  status: string;
  good: boolean;
  /** `num = 1`, or what was printed. */
  values: string;
  /** How many of the executions that were gone through in order, and of those drawn at random, end so. */
  executions: number;
  samples: number;
  stepping: Stepping | null;
}

/** A fault, with the cheapest schedule that shows it. */
export interface FoundView extends Note {
  cost: { steps: number; switches: number } | null;
  shortest: boolean;
  /** How many of the random executions show it; null where that means nothing: a data race is no matter of luck. */
  luck: number | null;
}
