import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { uses } from '../checks/uses.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded } from '../runs.ts';

type Letter = [sender: string, urgency: number];

const two = {
  letters: [
    ['Ann', 2],
    ['Bo', 1],
  ],
};
const equal = {
  letters: [
    ['Bo', 1],
    ['Ann', 1],
  ],
};
const five = {
  letters: [
    ['Eve', 3],
    ['Di', 1],
    ['Bo', 3],
    ['Cy', 1],
    ['Ann', 2],
  ],
};

export default defineGrader({
  exercise: '17-queue/three-queues',
  runs: {
    two: exhaustive(two),
    equal: exhaustive(equal),
    five: exhaustive(five),
    steps: recorded(five),
  },
  checks: [
    finishes({ points: 2 }),
    startsThreads({ points: 1, requires: ['finishes'], count: () => 3 }),
    outcome({
      code: 'oldest-first',
      points: 1,
      requires: ['finishes'],
      exports: (parameters) => ({ oldest: senders(lettersOf(parameters)) }),
      say: 'three-queues.oldest',
    }),
    outcome({
      code: 'newest-first',
      points: 2,
      requires: ['oldest-first'],
      exports: (parameters) => ({ newest: senders(lettersOf(parameters).reverse()) }),
      say: 'three-queues.newest',
    }),
    outcome({
      code: 'most-urgent-first',
      points: 3,
      requires: ['oldest-first'],
      exports: (parameters) => ({ urgent: senders(lettersOf(parameters).sort((a, b) => a[1] - b[1])) }),
      say: 'three-queues.urgent',
    }),
    uses({
      points: 1,
      requires: ['newest-first', 'most-urgent-first'],
      calls: ['Queue', 'LifoQueue', 'PriorityQueue'],
    }),
  ],
});

function lettersOf({ letters }: Parameters): Letter[] {
  return [...(letters as Letter[])];
}

function senders(letters: Letter[]): Json {
  return letters.map(([sender]) => sender);
}
