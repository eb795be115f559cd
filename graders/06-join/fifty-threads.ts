import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';

const LAST = 'all done';

export default defineGrader({
  exercise: '06-join/fifty-threads',
  runs: {
    two: exhaustive({ threads: 2 }, { observe: 'output' }),
    three: exhaustive({ threads: 3 }, { observe: 'output' }),
    // What is too slow with three threads already is shown with three: fifty make a long table.
    quick: virtualClock({ threads: 3 }),
    clock: virtualClock({ threads: 50 }, { seeds: 5 }),
    steps: recorded({ threads: 3 }),
  },
  checks: [
    finishes({ points: 1 }),
    output({ code: 'every-line', points: 2, requires: ['finishes'], lines: ({ threads }) => [...done(threads), LAST] }),
    inThreads({
      points: 2,
      requires: ['every-line'],
      prints: (text) => text !== LAST,
      threads: ({ threads }: Parameters) => Number(threads),
    }),
    output({ code: 'all-done-last', points: 3, requires: ['every-line'], last: () => LAST }),
    elapsed({
      code: 'two-seconds',
      points: 2,
      requires: ['in-threads', 'all-done-last'],
      at: () => 2,
      say: 'fifty-threads.one-after-another',
    }),
  ],
});

function done(threads: unknown): string[] {
  return Array.from({ length: Number(threads) }, (_, i) => `thread ${i} done`);
}
