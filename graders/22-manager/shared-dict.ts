import type { Message } from '../../engine/explain/message.ts';
import type { Json, Step, Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { recordedSteps } from '../checks/recorded-steps.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { same, show } from '../values.ts';

const ENTRIES: readonly Json[] = [
  [1, '1'],
  ['2', 2],
  [0.25, null],
];

export default defineGrader({
  exercise: '22-manager/shared-dict',
  runs: {
    // A right answer has some dozens of schedules; one whose manager goes too early has thousands.
    two: exhaustive({ processes: 2 }, { maxExecutions: 1000 }),
    ten: virtualClock({ processes: 10 }),
    steps: recorded({ processes: 10 }),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'dictionary', points: 3, requires: ['finishes'], holds: wrongEntries }),
    outcome({ code: 'list', points: 2, requires: ['dictionary'], holds: wrongItems }),
    recordedSteps({
      code: 'by-the-children',
      points: 3,
      requires: ['list'],
      passed: 'pass.by-the-children',
      holds: notByChildren,
    }),
  ],
});

function wrongEntries({ entries }: Record<string, Json>): Message | null {
  if (entries === undefined) return { code: 'outcome.missing', args: { name: 'entries' } };
  const isThere = (entry: Json): boolean => Array.isArray(entries) && entries.some((other) => same(other, entry));
  if (Array.isArray(entries) && entries.length === ENTRIES.length && ENTRIES.every(isThere)) return null;
  const isEmpty = Array.isArray(entries) && entries.length === 0;
  return { code: isEmpty ? 'shared-dict.no-entries' : 'shared-dict.entries', args: { actual: show(entries) } };
}

function wrongItems({ items }: Record<string, Json>, parameters: Parameters): Message | null {
  if (items === undefined) return { code: 'outcome.missing', args: { name: 'items' } };
  const processes = parameters.processes as number;
  const expected = [0, 1, 2, 3, 4, ...Array.from({ length: processes }, () => 1)];
  if (same(items, expected)) return null;
  const count = Array.isArray(items) ? items.length : 0;
  return { code: 'shared-dict.items', args: { actual: show(items), count, expected: expected.length, processes } };
}

/** Each of the ten writes to the dictionary and to the list, and the program's first process to neither after them. */
function notByChildren(trace: Trace, parameters: Parameters): { message: Message; steps: readonly Step[] } | null {
  const wanted = parameters.processes as number;
  const writers = (pattern: RegExp): Set<number> =>
    new Set(trace.steps.filter(({ operation }) => pattern.test(operation)).map((step) => lineOf(trace, step).process));
  for (const [what, pattern] of [
    ['dict', /^dict\.(set|update|setdefault)$/],
    ['list', /^list\.(append|extend|insert)$/],
  ] as const) {
    const count = [...writers(pattern)].filter((process) => process !== 0).length;
    if (count < wanted) return { message: { code: 'shared-dict.writers', args: { what, count, wanted } }, steps: [] };
  }
  return null;
}
