import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';
import { same, show } from '../values.ts';

const SIX = { inputs: ['1', 'two', '3', '4', 'five', '6'], workers: 3 };

export default defineGrader({
  exercise: '24-pool/errors-in-tasks',
  runs: {
    one: exhaustive({ inputs: ['x'], workers: 1 }),
    three: random({ inputs: ['2', 'x', '3'], workers: 2 }, { executions: 25 }),
    clock: virtualClock(SIX, { cores: 8 }),
    steps: recorded(SIX, { cores: 8 }),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'every-result', points: 3, requires: ['finishes'], holds: resultsDiffer }),
    outcome({ code: 'every-failure', points: 2, requires: ['every-result'], holds: failuresDiffer }),
    computesInProcesses({ points: 1, requires: ['every-failure'], processes: () => 1 }),
    elapsed({
      code: 'at-the-same-time',
      points: 2,
      requires: ['computes-in-processes'],
      at: () => 2,
      say: 'errors-in-tasks.one-after-another',
    }),
  ],
});

function resultsDiffer({ results }: Record<string, Json>, { inputs }: Parameters): Message | null {
  if (results === undefined) return { code: 'outcome.missing', args: { name: 'results' } };
  const numbers = (inputs as string[]).map(Number).filter((number) => !Number.isNaN(number));
  const expected = numbers.map((number) => number * number);
  return sameItems(results, expected) ? null : differ('errors-in-tasks.results', results, expected);
}

function failuresDiffer({ failed }: Record<string, Json>, { inputs }: Parameters): Message | null {
  if (failed === undefined) return { code: 'outcome.missing', args: { name: 'failed' } };
  const expected = (inputs as string[]).filter((text) => Number.isNaN(Number(text)));
  return sameItems(failed, expected) ? null : differ('errors-in-tasks.failed', failed, expected);
}

function sameItems(actual: Json, expected: Json[]): boolean {
  return Array.isArray(actual) && same([...actual].sort(), [...expected].sort());
}

function differ(code: string, actual: Json, expected: Json[]): Message {
  return { code, args: { actual: show(actual), expected: show(expected) } };
}
