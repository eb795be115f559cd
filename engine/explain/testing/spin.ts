import type { Trace } from '../../explore/report.ts';
import { buildTrace, type StepSketch } from './build-trace.ts';

const round = (turn: number): StepSketch[] => [
  { thread: 0, operation: 'read', target: 'i', value: turn, line: 4, enabled: [0, 1] },
  { thread: 0, operation: 'read', target: 'items[i]', value: turn * turn, line: 5, enabled: [0, 1] },
  { thread: 0, operation: 'write', target: 'sum', value: turn + 1, line: 5, enabled: [0, 1] },
];

/** One thread goes round a loop fifty times while another waits to be let in. */
export const spinTrace: Trace = buildTrace({
  threads: ['MainThread', 'Thread-1 (work)'],
  births: [0, 1],
  steps: [
    { thread: 0, operation: 'thread.start', target: 'Thread-1 (work)', line: 2 },
    ...Array.from({ length: 50 }, (_, turn) => round(turn)).flat(),
    { thread: 1, operation: 'print', value: 'hi', line: 9, enabled: [0, 1] },
    { thread: 1, operation: 'thread.end', line: 9, enabled: [0, 1] },
    { thread: 0, operation: 'thread.end', line: 7, enabled: [0], switch: 'ended' },
  ],
});
