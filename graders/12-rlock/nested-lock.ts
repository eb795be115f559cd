import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { noDeadlock } from '../checks/no-deadlock.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { busyWait } from '../remarks/busy-wait.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

export default defineGrader({
  exercise: '12-rlock/nested-lock',
  runs: {
    two: exhaustive({ threads: 2 }),
    three: exhaustive({ threads: 3 }),
    ten: random({ threads: 10 }, { executions: 1000 }),
    steps: recorded({ threads: 3 }),
  },
  checks: [
    noDeadlock({ points: 3 }),
    finishes({ points: 1, requires: ['no-deadlock'] }),
    inThreads({ points: 1, requires: ['finishes'], writes: 'num', threads: ({ threads }) => Number(threads) }),
    outcome({
      code: 'ends-with-n',
      points: 2,
      requires: ['finishes'],
      exports: ({ threads }) => ({ num: Number(threads), num2: Number(threads) }),
    }),
    outcome({
      code: 'equal-pairs',
      points: 2,
      requires: ['ends-with-n'],
      exports: (parameters) => ({ pairs: equalPairs(parameters) }),
      say: 'nested-lock.pairs-differ',
    }),
    noDataRace({ points: 1, requires: ['equal-pairs'] }),
  ],
  remarks: [busyWait()],
});

function equalPairs({ threads }: Parameters): number[][] {
  return Array.from({ length: Number(threads) }, (_, i) => [i + 1, i + 1]);
}
