import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

const twoEaters = { capacity: 1, bakers: 1, each: 2, eaters: 2 };
const twoBakers = { capacity: 1, bakers: 2, each: 1, eaters: 1 };
const many = { capacity: 2, bakers: 3, each: 4, eaters: 3 };

export default defineGrader({
  exercise: '16-condition-barrier/bounded-buffer',
  runs: {
    twoEaters: exhaustive(twoEaters, { maxExecutions: 4000 }),
    twoBakers: exhaustive(twoBakers, { maxExecutions: 4000 }),
    many: random(many, { executions: 100 }),
    steps: recorded(many),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({ code: 'every-loaf', points: 3, requires: ['finishes'], holds: notEaten }),
    outcome({ code: 'never-too-full', points: 2, requires: ['every-loaf'], holds: tooFull }),
    woken({ points: 1, requires: ['never-too-full'] }),
    startsThreads({
      points: 1,
      requires: ['finishes'],
      count: ({ bakers, eaters }) => Number(bakers) + Number(eaters),
    }),
  ],
});

function notEaten(exports: Record<string, Json>, { bakers, each }: Parameters): Message | null {
  const { eaten } = exports;
  if (!Array.isArray(eaten)) return { code: 'outcome.missing', args: { name: 'eaten' } };
  for (let baker = 0; baker < Number(bakers); baker++) {
    for (let i = 0; i < Number(each); i++) {
      const loaf = `${baker}.${i}`;
      const count = eaten.filter((other) => other === loaf).length;
      if (count !== 1) return { code: 'bounded-buffer.not-once', args: { loaf, count } };
    }
  }
  return null;
}

function tooFull(exports: Record<string, Json>, { capacity, bakers, each }: Parameters): Message | null {
  const { levels } = exports;
  if (!Array.isArray(levels)) return { code: 'outcome.missing', args: { name: 'levels' } };
  const most = Math.max(...levels.map(Number));
  if (most > Number(capacity)) return { code: 'bounded-buffer.too-full', args: { most, capacity: Number(capacity) } };
  const expected = 2 * Number(bakers) * Number(each);
  if (levels.length === expected) return null;
  return { code: 'bounded-buffer.levels', args: { count: levels.length, expected } };
}
