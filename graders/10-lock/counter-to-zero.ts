import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { lockAcrossSleep } from '../remarks/lock-across-sleep.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, random, recorded, virtualClock } from '../runs.ts';

export default defineGrader({
  exercise: '10-lock/counter-to-zero',
  runs: {
    two: exhaustive({ threads: 2 }),
    three: exhaustive({ threads: 3 }),
    hundred: random({ threads: 100 }, { executions: 100, clock: 'virtual' }),
    clock: virtualClock({ threads: 100 }),
    steps: recorded({ threads: 3 }),
  },
  checks: [
    finishes({ points: 2 }),
    inThreads({ points: 2, requires: ['finishes'], writes: 'num', threads: ({ threads }) => Number(threads) }),
    noLostUpdate({ points: 3, requires: ['finishes'] }),
    outcome({ code: 'ends-at-zero', points: 2, requires: ['no-lost-update'], exports: () => ({ num: 0 }) }),
    noDataRace({ points: 1, requires: ['no-lost-update'] }),
  ],
  remarks: [
    lockAcrossSleep(),
    slowerThan({
      code: 'one-after-another',
      seconds: () => 1,
      say: 'counter-to-zero.one-after-another',
      unless: ['lock-across-sleep'],
    }),
  ],
});
