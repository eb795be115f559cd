import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, recorded, virtualClock } from '../runs.ts';

const FIRST = '>>> 2';
const DONE = 'thread done';
const ENDING = 'ending';

export default defineGrader({
  exercise: '05-thread/start-a-thread',
  runs: {
    // The order of lines rests on sleeping, so time is real here: all orders of what happens at the same moment.
    schedules: exhaustive({}, { clock: 'virtual', observe: 'output' }),
    clock: virtualClock(),
    steps: recorded(),
  },
  checks: [
    finishes({ points: 1 }),
    output({ code: 'three-lines', points: 2, requires: ['finishes'], lines: () => [FIRST, DONE, ENDING] }),
    inThreads({ points: 3, requires: ['three-lines'], prints: (text) => text === FIRST || text === DONE }),
    elapsed({
      code: 'main-goes-on',
      points: 2,
      requires: ['in-threads'],
      line: ENDING,
      at: () => 0,
      say: 'start-a-thread.main-waits',
    }),
    output({ code: 'thread-done-last', points: 1, requires: ['main-goes-on'], last: () => DONE }),
    elapsed({ code: 'three-seconds', points: 1, requires: ['main-goes-on'], at: () => 3 }),
  ],
});
