import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const many = { chairs: 2, comesAt: [0, 0, 0, 0] };
// The second one comes during the first cut and finds a chair, the third finds none, the fourth an empty shop.
const day = { chairs: 1, comesAt: [0, 0.5, 0.75, 3] };

export default defineGrader({
  exercise: '26-classics/sleeping-barber',
  runs: {
    one: exhaustive({ chairs: 1, comesAt: [0] }, { maxExecutions: 4000 }),
    two: random({ chairs: 1, comesAt: [0, 0] }, { executions: 150 }),
    many: random(many, { executions: 150 }),
    day: virtualClock(day),
    steps: recorded(day),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({ code: 'one-haircut-each', points: 3, requires: ['finishes'], holds: badlyServed }),
    outcome({ code: 'enough-chairs', points: 1, requires: ['one-haircut-each'], holds: tooMany }),
    outcome({
      code: 'turned-away',
      points: 1,
      requires: ['enough-chairs'],
      runs: ['day'],
      exports: () => ({ turnedAway: [2] }),
      say: 'sleeping-barber.turned-away',
    }),
    elapsed({
      code: 'turned-away-at-once',
      points: 1,
      requires: ['turned-away'],
      runs: ['day'],
      line: 'no chair for 2',
      at: () => 0.75,
      say: 'sleeping-barber.late',
    }),
    woken({ points: 1, requires: ['turned-away'], work: ['cutHair', 'visit'] }),
  ],
});

function badlyServed(exports: Record<string, Json>, { comesAt }: Parameters): Message | null {
  for (const name of ['cut', 'content', 'tooEarly', 'turnedAway']) {
    if (!Array.isArray(exports[name])) return { code: 'outcome.missing', args: { name } };
  }
  const count = (name: string, customer: number) =>
    (exports[name] as Json[]).filter((other) => other === customer).length;
  for (let customer = 0; customer < (comesAt as []).length; customer++) {
    if (count('tooEarly', customer) > 0) return { code: 'sleeping-barber.too-early', args: { customer } };
    const [cut, content, away] = ['cut', 'content', 'turnedAway'].map((name) => count(name, customer));
    const served = cut === 1 && content === 1 && away === 0;
    const refused = cut === 0 && content === 0 && away === 1;
    if (!served && !refused) return { code: 'sleeping-barber.not-once', args: { customer, cut: Number(cut) } };
  }
  return null;
}

function tooMany({ levels }: Record<string, Json>, { chairs }: Parameters): Message | null {
  if (!Array.isArray(levels)) return { code: 'outcome.missing', args: { name: 'levels' } };
  const most = Math.max(0, ...levels.map(Number));
  if (most > Number(chairs)) return { code: 'sleeping-barber.chairs', args: { most, chairs: Number(chairs) } };
  return null;
}
