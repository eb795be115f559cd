import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { maxProcesses } from '../checks/max-processes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';
import { same, show } from '../values.ts';

const TEN = { seconds: Array.from({ length: 10 }, () => 2), workers: 5 };
const UNEVEN = { seconds: [3, 1, 1], workers: 2 };

export default defineGrader({
  exercise: '24-pool/apply-async',
  runs: {
    one: exhaustive({ seconds: [1], workers: 1 }),
    two: random(UNEVEN, { executions: 30 }),
    clock: virtualClock(TEN, { cores: 8 }),
    uneven: virtualClock(UNEVEN, { cores: 8 }),
    steps: recorded(TEN, { cores: 8 }),
  },
  checks: [
    finishes({ points: 1 }),
    outcome({ code: 'every-result', points: 3, requires: ['finishes'], holds: notAll }),
    computesInProcesses({ points: 1, requires: ['every-result'], processes: () => 1 }),
    maxProcesses({ points: 1, requires: ['computes-in-processes'], limit: ({ workers }) => Number(workers) }),
    elapsed({
      code: 'two-waves',
      points: 2,
      requires: ['max-processes'],
      runs: ['clock'],
      at: () => 4,
      say: 'apply-async.too-slow',
    }),
    outcome({
      code: 'as-they-come',
      points: 2,
      requires: ['two-waves'],
      runs: ['uneven'],
      exports: () => ({ results: [101, 102, 100] }),
      say: 'apply-async.kept-waiting',
    }),
  ],
});

function notAll({ results }: Record<string, Json>, { seconds }: Parameters): Message | null {
  if (results === undefined) return { code: 'outcome.missing', args: { name: 'results' } };
  const expected = (seconds as number[]).map((_, i) => i + 100);
  if (Array.isArray(results) && same([...results].sort(), expected)) return null;
  const count = Array.isArray(results) ? results.length : 0;
  return { code: 'apply-async.not-all', args: { actual: show(results), expected: show(expected), count } };
}
