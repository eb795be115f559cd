import type { Finding, Trace } from '../../explore/report.ts';
import { buildTrace, findingOf, lineOf } from './build-trace.ts';

const FIRST = 'Thread-1 (dec)';
const SECOND = 'Thread-2 (dec)';

/** Two threads decrement `num` without a lock, and one decrement is lost. */
export const lostUpdate: Finding = findingOf('lost-update', {
  args: { variable: 'num' },
  lines: [
    lineOf(1, FIRST, 6, 'num', { column: 3 }),
    lineOf(2, SECOND, 6, 'num', { column: 4 }),
    lineOf(1, FIRST, 6, 'num', { column: 4 }),
  ],
});

export const lostUpdateTrace: Trace = buildTrace({
  threads: ['MainThread', FIRST, SECOND],
  births: [0, 1, 2],
  findings: [lostUpdate],
  steps: [
    { thread: 0, operation: 'thread.start', target: FIRST, line: 9 },
    { thread: 0, operation: 'thread.start', target: SECOND, line: 10, enabled: [0, 1] },
    {
      thread: 1,
      operation: 'read',
      target: 'num',
      value: 100,
      line: 6,
      enabled: [1, 2],
      switch: 'blocked',
      on: FIRST,
    },
    { thread: 2, operation: 'read', target: 'num', value: 100, line: 6, enabled: [1, 2] },
    { thread: 2, operation: 'write', target: 'num', value: 99, line: 6, column: 4, enabled: [1, 2] },
    { thread: 2, operation: 'thread.end', line: 7, enabled: [1, 2] },
    { thread: 1, operation: 'write', target: 'num', value: 99, line: 6, column: 4, enabled: [1], switch: 'ended' },
    { thread: 1, operation: 'thread.end', line: 7, enabled: [1] },
    { thread: 0, operation: 'thread.join', target: FIRST, line: 11, enabled: [0], switch: 'ended' },
    { thread: 0, operation: 'thread.join', target: SECOND, line: 12, enabled: [0] },
    { thread: 0, operation: 'thread.end', line: 12, enabled: [0] },
  ],
});
