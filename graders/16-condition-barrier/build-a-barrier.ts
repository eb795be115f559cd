import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

const pair = { walkers: 2, rounds: 2 };
const many = { walkers: 4, rounds: 3 };

export default defineGrader({
  exercise: '16-condition-barrier/build-a-barrier',
  runs: {
    pair: exhaustive(pair, { maxExecutions: 4000 }),
    three: exhaustive({ walkers: 3, rounds: 1 }, { maxExecutions: 4000 }),
    many: random(many, { executions: 150 }),
    steps: recorded(many),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({ code: 'in-step', points: 5, requires: ['finishes'], holds: outOfStep }),
    woken({ points: 1, requires: ['in-step'] }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ walkers }) => Number(walkers) }),
  ],
});

function outOfStep(exports: Record<string, Json>, { walkers, rounds }: Parameters): Message | null {
  const { log } = exports;
  if (!Array.isArray(log)) return { code: 'outcome.missing', args: { name: 'log' } };
  const expected = Array.from({ length: Number(rounds) }, (_, round) => Array(Number(walkers)).fill(round)).flat();
  const at = expected.findIndex((round, i) => log[i] !== round);
  if (at < 0 && log.length === expected.length) return null;
  return { code: 'build-a-barrier.out-of-step', args: { actual: log.join(' '), expected: expected.join(' ') } };
}
