import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const four = { plates: ['plate', 'cracked cup', 'bowl', 'dish'], washers: 2 };

export default defineGrader({
  exercise: '17-queue/task-done',
  runs: {
    bowl: exhaustive({ plates: ['bowl'], washers: 1 }),
    cup: exhaustive({ plates: ['cracked cup', 'bowl'], washers: 1 }),
    both: exhaustive({ plates: ['cracked cup', 'bowl'], washers: 2 }),
    four: random(four, { executions: 100 }),
    clock: virtualClock(four, { seeds: 3 }),
    steps: recorded(four),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({ code: 'all-dealt-with', points: 4, requires: ['finishes'], holds: notDealtWith }),
    woken({ points: 1, requires: ['all-dealt-with'], work: ['wash'] }),
    elapsed({ code: 'closes-in-time', points: 1, requires: ['all-dealt-with'], at: () => 2, say: 'task-done.late' }),
    startsThreads({ points: 1, requires: ['closes-in-time'], count: ({ washers }) => Number(washers) }),
  ],
});

function notDealtWith(exports: Record<string, Json>, { plates }: Parameters): Message | null {
  for (const name of ['clean', 'broken', 'atClosing']) {
    if (!Array.isArray(exports[name])) return { code: 'outcome.missing', args: { name } };
  }
  const count = (name: string, plate: string) => (exports[name] as Json[]).filter((other) => other === plate).length;
  for (const plate of plates as string[]) {
    const name = plate.startsWith('cracked') ? 'broken' : 'clean';
    const closing = count('atClosing', plate);
    // What the main thread counted comes first: who closes too early has its washers stopped in their work.
    if (closing === 0 && count(name, plate) <= 1) return { code: 'task-done.too-early', args: { plate, name } };
    if (closing !== 1 || count(name, plate) !== 1) {
      return { code: 'task-done.not-once', args: { plate, name, count: count(name, plate) } };
    }
  }
  return null;
}
