import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';
import { show } from '../values.ts';

const two = { texts: ['see', 'the bees'] };
const three = { texts: [...two.texts, 'fleeing here'] };

const letters = ({ texts }: Parameters): number => (texts as string[]).join('').split('e').length - 1;

export default defineGrader({
  exercise: '22-manager/count-in-parallel',
  runs: { two: exhaustive(two), clock: virtualClock(three, { cores: 4 }), steps: recorded(three) },
  checks: [
    finishes({ points: 2 }),
    computesInProcesses({ points: 1, requires: ['finishes'], processes: ({ texts }) => (texts as string[]).length }),
    outcome({ code: 'every-letter', points: 5, requires: ['computes-in-processes'], holds: miscounted }),
    elapsed({
      code: 'at-the-same-time',
      points: 2,
      requires: ['every-letter'],
      at: () => 1,
      say: 'count-in-parallel.one-after-another',
    }),
  ],
});

function miscounted({ n }: Record<string, Json>, parameters: Parameters): Message | null {
  if (n === undefined) return { code: 'outcome.missing', args: { name: 'n' } };
  const expected = letters(parameters);
  if (n === expected) return null;
  const isLess = typeof n === 'number' && n < expected;
  return { code: isLess ? 'count-in-parallel.lost' : 'count-in-parallel.wrong', args: { actual: show(n), expected } };
}
