import type { Message } from '../../engine/explain/message.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';

const TWENTY = { sizes: Array.from({ length: 20 }, () => 1), places: 5 };

export default defineGrader({
  exercise: '13-semaphore/five-at-a-time',
  runs: {
    two: exhaustive({ sizes: [1, 1], places: 1 }, { observe: 'output' }),
    three: exhaustive({ sizes: [1, 1, 1], places: 2 }, { observe: 'output' }),
    clock: virtualClock(TWENTY, { seeds: 3 }),
    uneven: virtualClock({ sizes: [2, 1, 1], places: 2 }),
    steps: recorded({ sizes: [1, 1, 1], places: 2 }),
  },
  checks: [
    finishes({ points: 1 }),
    output({ code: 'every-line', points: 1, requires: ['finishes'], lines: beginningsAndEnds }),
    output({ code: 'five-at-most', points: 4, requires: ['every-line'], holds: tooMany }),
    inThreads({
      points: 2,
      requires: ['every-line'],
      prints: () => true,
      threads: ({ sizes }) => (sizes as []).length,
    }),
    elapsed({
      code: 'four-seconds',
      points: 2,
      requires: ['five-at-most', 'in-threads'],
      runs: ['clock'],
      at: () => 4,
      say: 'five-at-a-time.too-few',
    }),
  ],
  remarks: [slowerThan({ code: 'in-batches', seconds: () => 2, say: 'five-at-a-time.in-batches', runs: ['uneven'] })],
});

function beginningsAndEnds({ sizes }: Parameters): string[] {
  return (sizes as number[]).flatMap((_, i) => [`file ${i} begins`, `file ${i} ends`]);
}

/** The first moment at which more files have begun and not ended than there are places. */
function tooMany(lines: readonly string[], { places }: Parameters): Message | null {
  let count = 0;
  for (const line of lines) {
    count += line.endsWith(' begins') ? 1 : -1;
    if (count > Number(places)) {
      return { code: 'five-at-a-time.too-many', args: { count, places: Number(places), text: line } };
    }
  }
  return null;
}
