import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { output } from '../checks/output.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';

const LAST = 'going on';
const limit = 5;
const quick = { limit, seconds: [1, 2] };
const quickFirst = { limit, seconds: [4, 7, 8] };
const mixed = { limit, seconds: [7, 1, 9, 3] };

export default defineGrader({
  exercise: '06-join/join-timeout',
  runs: {
    // Who is late is a matter of time, so the clock is no adversary here.
    quick: virtualClock(quick, { seeds: 2 }),
    quickFirst: virtualClock(quickFirst, { seeds: 2 }),
    mixed: virtualClock(mixed, { seeds: 2 }),
    schedules: exhaustive(mixed, { clock: 'virtual', observe: 'output' }),
    steps: recorded(mixed),
  },
  checks: [
    finishes({ points: 1 }),
    elapsed({ code: 'in-time', points: 4, requires: ['finishes'], line: LAST, at: goesOnAt }),
    output({ code: 'names-the-late', points: 4, requires: ['in-time'], lines: (given) => [...late(given), LAST] }),
    output({ code: 'going-on-last', points: 1, requires: ['names-the-late'], last: () => LAST }),
  ],
  // Whoever asks a station sleeps as long as it takes to answer; nobody else has a reason to.
  remarks: [woken({ code: 'polls', points: 0, except: mixed.seconds.map((_, i) => `station ${i}`), timeouts: false })],
});

function goesOnAt({ seconds }: Parameters): number {
  return Math.min(limit, Math.max(...(seconds as number[])));
}

function late({ seconds }: Parameters): string[] {
  return (seconds as number[]).flatMap((time, i) => (time > limit ? [`station ${i} is late`] : []));
}
