import { finishes } from '../checks/finishes.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive } from '../runs.ts';

export default defineGrader({
  exercise: 'CHAPTER/NAME',
  runs: {
    two: exhaustive({ threads: 2 }),
    three: exhaustive({ threads: 3 }),
  },
  checks: [
    finishes({ points: 2 }),
    noLostUpdate({ points: 4, requires: ['finishes'] }),
    outcome({ points: 4, requires: ['no-lost-update'], exports: ({ threads }) => ({ total: Number(threads) }) }),
  ],
});
