import type { Observe, Report } from '../../../engine/explore/report.ts';

/** Executions that tell how long the program is. */
export const PROBES = 20;

/** Visible operations that the search, and the random executions, may take: each a second or two in a browser. */
const SEARCH_STEPS = 1_500_000;
const SAMPLE_STEPS = 500_000;
const MOST_SAMPLES = 400;
const MOST_EXECUTIONS = 50_000;

export interface Bounds {
  maxExecutions: number;
  samples: number;
  observe: Observe;
}

/**
 * How much of a program is explored, from a few random executions of it. In executions rather than in seconds, so
 * that a second press of the button, or a slower machine, comes to the same.
 */
export function boundsAfter({ executions, steps, outcomes }: Report): Bounds {
  const length = Math.max(steps / Math.max(executions, 1), 1);
  const within = (budget: number, most: number) => Math.min(Math.max(Math.floor(budget / length), PROBES), most);
  const exportsNothing = outcomes.every((outcome) => Object.keys(outcome.exports).length === 0);
  return {
    maxExecutions: within(SEARCH_STEPS, MOST_EXECUTIONS),
    samples: within(SAMPLE_STEPS, MOST_SAMPLES),
    // A program is known by what it exports; one that exports nothing, by what it prints.
    observe: exportsNothing ? 'output' : 'exports',
  };
}
