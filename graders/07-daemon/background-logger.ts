import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { output } from '../checks/output.ts';
import { printedByOne } from '../checks/printed-by-one.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const MANY = [1, 3, 2];

export default defineGrader({
  exercise: '07-daemon/background-logger',
  runs: {
    one: exhaustive({ jobs: [2] }, { observe: 'output' }),
    two: exhaustive({ jobs: [1, 2] }, { observe: 'output' }),
    many: random({ jobs: MANY }, { executions: 200, observe: 'output' }),
    clock: virtualClock({ jobs: MANY }, { seeds: 5 }),
    steps: recorded({ jobs: MANY }),
  },
  checks: [
    finishes({ points: 2 }),
    output({ code: 'every-line', points: 5, requires: ['finishes'], lines: written }),
    elapsed({
      code: 'logged-at-once',
      points: 1,
      requires: ['every-line'],
      line: 'job of 1 s done',
      at: () => 1,
    }),
    elapsed({ code: 'ends-with-the-work', points: 1, requires: ['every-line'], at: () => 3 }),
    printedByOne({ code: 'one-writer', points: 1, requires: ['every-line'] }),
  ],
});

function written({ jobs }: Parameters): string[] {
  return (jobs as number[]).map((seconds) => `job of ${seconds} s done`);
}
