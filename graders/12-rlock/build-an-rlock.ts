import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { uses } from '../checks/uses.ts';
import { defineGrader } from '../define-grader.ts';
import { busyWait } from '../remarks/busy-wait.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';
import { same, show } from '../values.ts';

export default defineGrader({
  exercise: '12-rlock/build-an-rlock',
  runs: {
    alone: exhaustive({ packers: 1, boxes: 2 }, { maxExecutions: 500 }),
    // Programs that ask again and again have schedules without end: samples show what is wrong with them sooner.
    three: random({ packers: 3, boxes: 2 }, { executions: 30 }),
    two: exhaustive({ packers: 2, boxes: 1 }, { maxExecutions: 400 }),
    steps: recorded({ packers: 2, boxes: 1 }),
  },
  checks: [
    uses({ code: 'built-by-hand', points: 1, notCalls: ['RLock'] }),
    outcome({
      code: 'strangers-refused',
      points: 2,
      requires: ['built-by-hand'],
      runs: ['alone'],
      exports: () => ({ refused: true }),
      say: 'build-an-rlock.not-refused',
    }),
    finishes({ points: 2, requires: ['strangers-refused'] }),
    outcome({ code: 'nobody-else-inside', points: 4, requires: ['finishes'], holds: pairsDiffer }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ packers }) => Number(packers) + 1 }),
  ],
  remarks: [busyWait()],
});

function pairsDiffer({ pairs }: Record<string, Json>, { packers, boxes }: Parameters): Message | null {
  if (pairs === undefined) return { code: 'outcome.missing', args: { name: 'pairs' } };
  const expected = Array.from({ length: Number(packers) * Number(boxes) }, (_, i) => [i + 1, i + 1]);
  if (same(pairs, expected)) return null;
  return { code: 'build-an-rlock.pairs-differ', args: { actual: show(pairs), expected: show(expected) } };
}
