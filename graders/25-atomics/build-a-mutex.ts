import { finishes } from '../checks/finishes.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { uses } from '../checks/uses.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, random, recorded } from '../runs.ts';

export default defineGrader({
  exercise: '25-atomics/build-a-mutex',
  runs: {
    contended: random({ clerks: 3, sales: 2 }, { executions: 20 }),
    steps: recorded({ clerks: 4, sales: 2 }),
    mixed: recorded({ clerks: 4, sales: 2 }, { seed: 1 }),
    two: exhaustive({ clerks: 2, sales: 1 }, { maxExecutions: 3000 }),
    again: random({ clerks: 2, sales: 2 }, { executions: 150 }),
    four: random({ clerks: 4, sales: 1 }, { executions: 150 }),
  },
  checks: [
    uses({
      code: 'built-from-atomics',
      points: 1,
      notCalls: ['Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore'],
    }),
    // A wait that finds another value gives up at once, too, and may well do so twice.
    woken({
      points: 2,
      requires: ['built-from-atomics'],
      runs: ['contended', 'steps', 'mixed'],
      timeouts: false,
    }),
    noLostUpdate({ code: 'nobody-else-inside', points: 3, requires: ['no-busy-wait'], variable: 'sold' }),
    finishes({ points: 2, requires: ['nobody-else-inside'] }),
    outcome({
      code: 'every-sale',
      points: 1,
      requires: ['finishes'],
      exports: ({ clerks, sales }) => ({ sold: Number(clerks) * Number(sales) }),
    }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ clerks }) => Number(clerks) }),
  ],
});
