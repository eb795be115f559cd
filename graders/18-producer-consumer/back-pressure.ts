import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const eight = { pictures: 8, printers: 2, room: 4 };

export default defineGrader({
  exercise: '18-producer-consumer/back-pressure',
  runs: {
    four: exhaustive({ pictures: 4, printers: 1, room: 3 }),
    one: exhaustive({ pictures: 1, printers: 2, room: 4 }),
    eight: random(eight, { executions: 100 }),
    // Before the clock: who asks again and again is late as well, and should hear the reason.
    steps: recorded(eight),
    clock: virtualClock(eight, { seeds: 3 }),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'every-picture', points: 2, requires: ['finishes'], holds: notOnce }),
    outcome({ code: 'never-too-much', points: 3, requires: ['every-picture'], holds: tooMuch }),
    woken({ points: 1, requires: ['never-too-much'], work: ['shoot', 'print'] }),
    elapsed({
      code: 'in-time',
      points: 1,
      requires: ['no-busy-wait'],
      // The last printer gets its first picture after a second for each; from then on none has to wait.
      at: ({ pictures, printers }) => Number(printers) + (3 * Number(pictures)) / Number(printers),
      say: 'back-pressure.late',
    }),
    startsThreads({
      points: 1,
      requires: ['in-time'],
      count: ({ printers }) => 1 + Number(printers),
      names: () => ['camera'],
    }),
  ],
});

function notOnce(exports: Record<string, Json>, { pictures }: Parameters): Message | null {
  const log = logOf(exports);
  if (log === null) return { code: 'outcome.missing', args: { name: 'log' } };
  for (let i = 0; i < Number(pictures); i++) {
    for (const line of [`shot ${i}`, `printed ${i}`]) {
      const count = log.filter((other) => other === line).length;
      if (count !== 1) return { code: 'back-pressure.not-once', args: { line, count } };
    }
  }
  return null;
}

function tooMuch(exports: Record<string, Json>, { room }: Parameters): Message | null {
  let count = 0;
  for (const line of logOf(exports)!) {
    count += line.startsWith('shot ') ? 1 : -1;
    if (count > Number(room)) return { code: 'back-pressure.too-much', args: { line, count, room: Number(room) } };
  }
  return null;
}

function logOf({ log }: Record<string, Json>): string[] | null {
  return Array.isArray(log) ? (log as string[]) : null;
}
