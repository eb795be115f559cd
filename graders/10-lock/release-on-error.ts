import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { lockReleasedOnError } from '../checks/lock-released-on-error.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

type Order = [name: string, seat: string];

const three: Order[] = [
  ['Ann', 'A1'],
  ['Bo', 'A1'],
  ['Cy', 'B2'],
];
const six: Order[] = [...three, ['Di', 'A1'], ['Ed', 'B2'], ['Fay', 'C3']];

const ENJOYS = 'enjoy the show';

export default defineGrader({
  exercise: '10-lock/release-on-error',
  runs: {
    two: exhaustive({ orders: three.slice(0, 2) }),
    three: exhaustive({ orders: three }, { maxExecutions: 4000 }),
    six: random({ orders: six }, { executions: 60 }),
    steps: recorded({ orders: six }),
  },
  checks: [
    lockReleasedOnError({ points: 3 }),
    finishes({ points: 2, requires: ['lock-released-on-error'] }),
    outcome({ code: 'everybody-told', points: 1, requires: ['finishes'], holds: notTold }),
    outcome({ code: 'one-to-a-seat', points: 3, requires: ['everybody-told'], holds: notOne }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ orders }) => (orders as Order[]).length }),
  ],
});

function notTold({ told }: Record<string, Json>, { orders }: Parameters): Message | null {
  if (!Array.isArray(told)) return { code: 'outcome.missing', args: { name: 'told' } };
  for (const [name, seat] of orders as Order[]) {
    const heard = (told as string[])
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2));
    const meant = heard.filter((line) => line === ENJOYS || line === `sorry, ${seat} is taken`);
    if (heard.length === 1 && meant.length === 1) continue;
    const count = meant.length === 1 ? heard.length : meant.length;
    return { code: 'release-on-error.not-told', args: { name, count, heard: heard[0] ?? 'none' } };
  }
  return null;
}

function notOne({ told }: Record<string, Json>, { orders }: Parameters): Message | null {
  const pleased = new Set((told as string[]).filter((line) => line.endsWith(ENJOYS)).map((line) => line.split(':')[0]));
  for (const seat of new Set((orders as Order[]).map(([, wanted]) => wanted))) {
    const names = (orders as Order[])
      .filter(([name, wanted]) => wanted === seat && pleased.has(name))
      .map(([name]) => name);
    if (names.length > 1) return { code: 'release-on-error.sold-twice', args: { names: names.join(', '), seat } };
    if (names.length === 0) return { code: 'release-on-error.nobody', args: { seat } };
  }
  return null;
}
