import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const last = { givers: 2, places: 1, readers: 2 };
const many = { givers: 5, places: 4, readers: 3 };

export default defineGrader({
  exercise: '17-queue/full-and-empty',
  runs: {
    last: exhaustive(last),
    many: random(many, { executions: 150 }),
    clock: virtualClock(many),
    steps: recorded(many),
  },
  checks: [
    finishes({ points: 4 }),
    outcome({ code: 'every-book', points: 2, requires: ['finishes'], holds: notOnce }),
    outcome({ code: 'shelf-well-used', points: 2, requires: ['every-book'], holds: badlyUsed }),
    elapsed({
      code: 'nobody-waits',
      points: 1,
      requires: ['shelf-well-used'],
      at: () => 0,
      say: 'full-and-empty.waits',
    }),
    startsThreads({
      points: 1,
      requires: ['finishes'],
      count: ({ givers, readers }) => Number(givers) + Number(readers),
    }),
  ],
});

function notOnce({ borrowed, takenHome }: Record<string, Json>, { givers }: Parameters): Message | null {
  if (!Array.isArray(borrowed)) return { code: 'outcome.missing', args: { name: 'borrowed' } };
  if (!Array.isArray(takenHome)) return { code: 'outcome.missing', args: { name: 'takenHome' } };
  for (let i = 0; i < Number(givers); i++) {
    const book = `book ${i}`;
    const count = [...borrowed, ...takenHome].filter((other) => other === book).length;
    if (count !== 1) return { code: 'full-and-empty.not-once', args: { book, count } };
  }
  return null;
}

/** In the morning nobody takes anything out, so it is settled how many books find a place. */
function badlyUsed({ borrowed }: Record<string, Json>, { givers, places }: Parameters): Message | null {
  const count = (borrowed as Json[]).length;
  const expected = Math.min(Number(givers), Number(places));
  if (count === expected) return null;
  return { code: 'full-and-empty.places', args: { count, expected, more: count > expected ? 'yes' : 'no' } };
}
