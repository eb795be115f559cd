import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

const twoGuests = { cooks: 1, each: 1, eaters: 2 };
const twoCooks = { cooks: 2, each: 1, eaters: 1 };
const twenty = { cooks: 4, each: 5, eaters: 3 };

export default defineGrader({
  exercise: '18-producer-consumer/baozi',
  runs: {
    twoGuests: exhaustive(twoGuests),
    twoCooks: exhaustive(twoCooks),
    twenty: random(twenty, { executions: 100 }),
    steps: recorded(twenty),
  },
  checks: [
    finishes({ points: 4 }),
    outcome({ code: 'every-baozi', points: 4, requires: ['finishes'], holds: notOnce }),
    woken({ points: 1, requires: ['every-baozi'] }),
    startsThreads({
      points: 1,
      requires: ['finishes'],
      count: ({ cooks, eaters }) => Number(cooks) + Number(eaters),
    }),
  ],
});

function notOnce({ eaten }: Record<string, Json>, { cooks, each }: Parameters): Message | null {
  if (!Array.isArray(eaten)) return { code: 'outcome.missing', args: { name: 'eaten' } };
  for (let cook = 0; cook < Number(cooks); cook++) {
    for (let i = 0; i < Number(each); i++) {
      const baozi = `baozi ${cook}.${i}`;
      const count = eaten.filter((other) => other === baozi).length;
      if (count !== 1) return { code: 'baozi.not-once', args: { baozi, count } };
    }
  }
  const expected = Number(cooks) * Number(each);
  if (eaten.length === expected) return null;
  return { code: 'baozi.too-many', args: { count: eaten.length, expected } };
}
