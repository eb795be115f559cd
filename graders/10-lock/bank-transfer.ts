import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { noDeadlock } from '../checks/no-deadlock.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const apart = [
  [0, 1, 10],
  [2, 3, 10],
];
const opposite = [
  [0, 1, 30],
  [1, 0, 20],
];
const circle = [
  [0, 1, 10],
  [1, 2, 20],
  [2, 0, 30],
];
const many = [
  [0, 1, 10],
  [1, 0, 20],
  [1, 2, 30],
  [2, 3, 10],
  [3, 0, 40],
  [2, 1, 20],
  [0, 3, 10],
  [3, 1, 30],
];

export default defineGrader({
  exercise: '10-lock/bank-transfer',
  runs: {
    opposite: exhaustive({ orders: opposite }),
    circle: exhaustive({ orders: circle }),
    many: random({ orders: many }, { executions: 200 }),
    apart: virtualClock({ orders: apart }),
    steps: recorded({ orders: apart }),
  },
  checks: [
    noDeadlock({ points: 4 }),
    finishes({ points: 1, requires: ['no-deadlock'] }),
    inThreads({
      points: 1,
      requires: ['finishes'],
      writes: 'balances',
      threads: ({ orders }) => (orders as []).length,
    }),
    noLostUpdate({ points: 2, requires: ['finishes'] }),
    outcome({
      code: 'balances',
      points: 1,
      requires: ['no-lost-update'],
      exports: (parameters) => ({ balances: settled(parameters) }),
    }),
    noDataRace({ points: 1, requires: ['balances'] }),
  ],
  remarks: [
    slowerThan({ code: 'one-global-lock', seconds: () => 1, say: 'bank-transfer.one-global-lock', runs: ['apart'] }),
  ],
});

/** The balances when every order has been carried out, whatever the sequence. */
function settled({ orders }: Parameters): number[] {
  const balances = [100, 100, 100, 100];
  for (const [from, to, amount] of orders as [number, number, number][]) {
    balances[from]! -= amount;
    balances[to]! += amount;
  }
  return balances;
}
