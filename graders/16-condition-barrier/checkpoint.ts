import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const four = { stations: 4 };

export default defineGrader({
  exercise: '16-condition-barrier/checkpoint',
  runs: {
    four: random(four, { executions: 30 }),
    two: exhaustive({ stations: 2 }, { maxExecutions: 1000 }),
    clock: virtualClock(four),
    steps: recorded(four),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({
      code: 'right-shares',
      points: 5,
      requires: ['finishes'],
      exports: shares,
      say: 'checkpoint.wrong-shares',
    }),
    elapsed({ code: 'all-at-once', points: 1, requires: ['right-shares'], at: ({ stations }) => Number(stations) }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ stations }) => Number(stations) }),
  ],
});

function shares({ stations }: Parameters): { shares: number[] } {
  const readings = Array.from({ length: Number(stations) }, (_, i) => 10 * (i + 1));
  const sum = readings.reduce((a, b) => a + b, 0);
  return { shares: readings.map((reading) => (100 * reading) / sum) };
}
