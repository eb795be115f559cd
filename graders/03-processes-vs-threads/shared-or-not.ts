import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';
import { same, show } from '../values.ts';

const two = { texts: ['to be or not to be', 'that is the question'] };
const three = { texts: [...two.texts, 'whether it is nobler'] };

export default defineGrader({
  exercise: '03-processes-vs-threads/shared-or-not',
  runs: {
    two: exhaustive(two),
    clock: virtualClock(three, { cores: 4 }),
    steps: recorded(three),
  },
  checks: [
    finishes({ points: 2 }),
    computesInProcesses({ points: 3, requires: ['finishes'], processes: ({ texts }) => (texts as string[]).length }),
    outcome({ code: 'all-counted', points: 4, requires: ['computes-in-processes'], holds: notAll }),
    elapsed({
      code: 'at-the-same-time',
      points: 1,
      requires: ['all-counted'],
      at: () => 1,
      say: 'shared-or-not.one-after-another',
    }),
  ],
});

function notAll({ counts }: Record<string, Json>, { texts }: Parameters): Message | null {
  if (counts === undefined) return { code: 'outcome.missing', args: { name: 'counts' } };
  const expected = (texts as string[]).map((text) => text.split(' ').length).sort();
  if (Array.isArray(counts) && same([...counts].sort(), expected)) return null;
  const args = { actual: show(counts), expected: show(expected) };
  return { code: Array.isArray(counts) && counts.length === 0 ? 'shared-or-not.empty' : 'shared-or-not.not-all', args };
}
