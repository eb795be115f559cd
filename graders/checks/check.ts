import type { Check } from '../define-grader.ts';
import type { RunSpec } from '../runs.ts';

/** What every check can be given. */
export interface CheckOptions {
  points: number;
  /** Where the check's own name will not do. */
  code?: string;
  /** Names of the runs to look at; without it, all that the check understands. */
  runs?: readonly string[];
  /** Codes of earlier checks that must have passed. */
  requires?: readonly string[];
}

/** Puts a check together from its options and what it does. */
export function makeCheck(
  options: CheckOptions,
  code: string,
  reads: readonly RunSpec['type'][],
  judge: Check['judge'],
): Check {
  const { points, requires = [], runs = null } = options;
  return { code: options.code ?? code, points, requires, runs, reads, judge };
}
