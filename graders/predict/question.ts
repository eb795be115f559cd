/**
 * A question about what a program can do. Its key is never written down: each option makes a claim, and the
 * explorer finds out whether the claim holds (`compute-key.ts`).
 */
import type { Language } from '../../engine/explain/format.ts';
import type { ExecutionStatus, FindingCode, Json, SwitchRule } from '../../engine/explore/report.ts';

export type Texts = Readonly<Record<Language, string>>;

export interface Question {
  /** Of an exercise: `name` for `programs/name.ts`. Of a lesson: `09-gil/call-between`. */
  program: string;
  /** `one`: exactly one option holds. `any`: one or more do. */
  choose: 'one' | 'any';
  /** Markdown of one line: `back quotes` stand around code. */
  text: Texts;
  /** The settings the program is run under, by name. */
  runs: Readonly<Record<string, RunSettings>>;
  options: Readonly<Record<string, Option>>;
}

export interface Option {
  text: Texts;
  claim: Claim;
  /** What there is to say beyond the reason that the explorer gives. */
  note?: Texts | undefined;
}

export interface RunSettings {
  /** `explore` (default): every schedule. `clock`: under the virtual clock, by the default schedule and by a few random ones. */
  type?: 'explore' | 'clock' | undefined;
  switch?: SwitchRule | undefined;
  gil?: boolean | undefined;
  cores?: number | undefined;
  /** Of `explore`: `virtual` where what is asked rests on how long something takes. */
  clock?: 'adversarial' | 'virtual' | undefined;
  waiters?: 'fifo' | 'any' | undefined;
  parameters?: Record<string, Json> | undefined;
}

/** What an option says of a run (the first where it names none). */
export type Claim = { run?: string | undefined } & (
  | { can: Pattern }
  | { always: Pattern }
  | { never: Pattern }
  /** Seconds by the virtual clock, of a run of type `clock`. */
  | { takes: number }
);

/** A way to end: all that is given must be so. */
export interface Pattern {
  status?: ExecutionStatus | undefined;
  /** Values of some of the exports. */
  exports?: Readonly<Record<string, Json>> | undefined;
  /** All lines that are printed, in this order. */
  output?: readonly string[] | undefined;
  /** A line that is printed, wherever. */
  line?: string | undefined;
  /** A line that is not printed. */
  lacks?: string | undefined;
  first?: string | undefined;
  last?: string | undefined;
  /** Two lines, the first of them printed before the second. */
  before?: readonly [string, string] | undefined;
  /** Something the explorer finds; only in `can` and `never`, and alone. */
  finding?: FindingCode | undefined;
}

/** The pattern of a claim; null where it is about time. */
export function patternOf(claim: Claim): Pattern | null {
  if ('can' in claim) return claim.can;
  if ('always' in claim) return claim.always;
  return 'never' in claim ? claim.never : null;
}

/** Name of the run that a claim is about. */
export function runOf({ runs }: Question, { run }: Claim): string {
  return run ?? Object.keys(runs)[0]!;
}
