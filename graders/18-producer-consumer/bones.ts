import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';
import { show } from '../values.ts';

const many = { bones: 10 };

export default defineGrader({
  exercise: '18-producer-consumer/bones',
  runs: {
    one: exhaustive({ bones: 1 }),
    two: exhaustive({ bones: 2 }),
    many: random(many, { executions: 100 }),
    steps: recorded(many),
  },
  checks: [
    finishes({ points: 4 }),
    outcome({
      code: 'every-bone',
      points: 2,
      requires: ['finishes'],
      exports: ({ bones }) => ({ eaten: Array.from({ length: Number(bones) }, (_, i) => i) }),
      say: 'bones.not-once',
    }),
    outcome({ code: 'thanks-in-time', points: 2, requires: ['every-bone'], holds: thankedWrongly }),
    woken({ points: 1, requires: ['every-bone'] }),
    startsThreads({ points: 1, requires: ['finishes'], names: () => ['butcher', 'dog'] }),
  ],
});

function thankedWrongly({ thanked }: Record<string, Json>, { bones }: Parameters): Message | null {
  if (thanked === undefined) return { code: 'outcome.missing', args: { name: 'thanked' } };
  if (thanked === bones) return null;
  if (thanked === -1) return { code: 'bones.no-thanks' };
  return { code: 'bones.early-thanks', args: { count: show(thanked), expected: Number(bones) } };
}
