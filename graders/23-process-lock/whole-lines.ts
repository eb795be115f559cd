import type { Message } from '../../engine/explain/message.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

export default defineGrader({
  exercise: '23-process-lock/whole-lines',
  runs: {
    two: exhaustive({ workers: 2 }, { observe: 'output' }),
    ten: random({ workers: 10 }, { executions: 10, observe: 'output' }),
    clock: virtualClock({ workers: 3 }, { cores: 4 }),
    steps: recorded({ workers: 2 }),
  },
  checks: [
    finishes({ points: 2 }),
    computesInProcesses({ points: 2, requires: ['finishes'], processes: ({ workers }) => Number(workers) }),
    output({ code: 'whole-lines', points: 4, requires: ['computes-in-processes'], holds: notWhole }),
    elapsed({
      code: 'at-the-same-time',
      points: 2,
      requires: ['whole-lines'],
      at: () => 1,
      say: 'whole-lines.one-after-another',
    }),
  ],
});

/** The first line of the terminal that is none of those wanted, or the first one wanted that is not there. */
function notWhole(lines: readonly string[], { workers }: Parameters): Message | null {
  const wanted = ['all have started', ...Array.from({ length: Number(workers) }, (_, i) => `worker ${i} is done`)];
  const broken = lines.find((line) => !wanted.includes(line));
  if (broken !== undefined) {
    const parts = wanted.filter((text) => broken.includes(text));
    return { code: 'whole-lines.broken', args: { text: broken, count: parts.length } };
  }
  const missing = wanted.find((text) => lines.filter((line) => line === text).length !== 1);
  if (missing === undefined) return null;
  return { code: 'whole-lines.not-once', args: { text: missing, count: lines.filter((l) => l === missing).length } };
}
