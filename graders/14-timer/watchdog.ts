import type { Message } from '../../engine/explain/message.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, virtualClock } from '../runs.ts';

export default defineGrader({
  exercise: '14-timer/watchdog',
  runs: {
    fast: exhaustive({ jobs: [1], limit: 3 }, { observe: 'output' }),
    slow: exhaustive({ jobs: [5], limit: 3 }, { observe: 'output' }),
    both: exhaustive({ jobs: [5, 1], limit: 3 }, { observe: 'output' }),
    clock: virtualClock({ jobs: [5, 1], limit: 3 }, { seeds: 5 }),
  },
  checks: [
    finishes({ points: 1 }),
    output({
      code: 'one-verdict',
      points: 4,
      requires: ['finishes'],
      runs: ['fast', 'slow', 'both'],
      holds: notOne,
    }),
    output({ code: 'right-verdict', points: 2, requires: ['one-verdict'], runs: ['clock'], lines: verdicts }),
    elapsed({
      code: 'reported-in-time',
      points: 1,
      requires: ['right-verdict'],
      line: 'job 0: too slow',
      at: () => 3,
    }),
    elapsed({
      code: 'ends-with-the-work',
      points: 2,
      requires: ['right-verdict'],
      at: () => 6,
      say: 'watchdog.lingers',
    }),
  ],
});

function verdicts({ jobs, limit }: Parameters): string[] {
  return (jobs as number[]).map((seconds, i) => `job ${i}: ${seconds > Number(limit) ? 'too slow' : 'done'}`);
}

/** When time is the adversary either verdict may be right, but never both or neither. */
function notOne(lines: readonly string[], { jobs }: Parameters): Message | null {
  for (const [job] of (jobs as number[]).entries()) {
    const said = lines.filter((line) => line === `job ${job}: done` || line === `job ${job}: too slow`);
    if (said.length !== 1) return { code: 'watchdog.not-one', args: { job, count: said.length } };
  }
  return null;
}
