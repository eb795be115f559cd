import type { Message } from '../../engine/explain/message.ts';
import type { Json, Step, Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { recordedSteps } from '../checks/recorded-steps.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { same, show } from '../values.ts';

const two = { names: ['Ann', 'Bo'] };
const three = { names: [...two.names, 'Cy'] };

export default defineGrader({
  exercise: '22-manager/nested-change',
  runs: { two: exhaustive(two), three: virtualClock(three, { seeds: 10 }), steps: recorded(three) },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'all-points', points: 6, requires: ['finishes'], holds: lost }),
    recordedSteps({
      code: 'by-the-children',
      points: 2,
      requires: ['all-points'],
      passed: 'pass.by-the-children',
      holds: notByChildren,
    }),
  ],
});

function lost({ scores }: Record<string, Json>, { names }: Parameters): Message | null {
  if (scores === undefined) return { code: 'outcome.missing', args: { name: 'scores' } };
  const expected = (names as string[]).map((name) => [name, [3, 5]]);
  if (same(scores, expected)) return null;
  const args = { actual: show(scores), expected: show(expected) };
  const isUntouched = same(
    scores,
    (names as string[]).map((name) => [name, []]),
  );
  return { code: isUntouched ? 'nested-change.untouched' : 'nested-change.lost', args };
}

/** Each child writes into something of the manager. */
function notByChildren(trace: Trace, { names }: Parameters): { message: Message; steps: readonly Step[] } | null {
  const writes = trace.steps.filter(({ operation }) =>
    /^(dict|list)\.(set|update|append|extend|insert)$/.test(operation),
  );
  const writers = new Set(writes.map((step) => lineOf(trace, step).process));
  writers.delete(0);
  const wanted = (names as string[]).length;
  if (writers.size >= wanted) return null;
  return { message: { code: 'nested-change.writers', args: { count: writers.size, wanted } }, steps: [] };
}
