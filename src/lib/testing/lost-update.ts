import type { Step, Trace } from '../../../engine/explore/report.ts';

/** Two threads take one away from `num`, and one of the two is lost: as an execution that tests can step through. */
export function lostUpdateTrace(): Trace {
  return {
    version: 1,
    schedule: '1.00000000.0-2.1.2-2.1',
    status: 'finished',
    threads: [
      { process: 0, thread: 'MainThread', id: 0, daemon: false, born: 0, end: 'finished' },
      { process: 0, thread: 'Ann', id: 1, daemon: false, born: 1, end: 'finished' },
      { process: 0, thread: 'Bo', id: 2, daemon: false, born: 2, end: 'finished' },
    ],
    steps: [
      step(0, 0, 5, 'thread.start', 'Ann'),
      step(1, 0, 6, 'thread.start', 'Bo'),
      { ...step(2, 1, 2, 'read', 'num'), value: 2, switch: 'blocked', on: 'Ann' },
      { ...step(3, 2, 2, 'read', 'num'), value: 2, switch: 'preempted' },
      { ...step(4, 2, 2, 'write', 'num'), value: 1 },
      { ...step(5, 1, 2, 'write', 'num'), value: 1, switch: 'ended' },
    ],
    waits: [],
    exports: { num: 1 },
    output: [],
    findings: [],
    elapsed: 0,
  };
}

export function step(index: number, thread: number, line: number, operation: string, target: string): Step {
  const place = { file: 'main.ts', line, column: 3, endLine: line, endColumn: 6, name: target, function: 'work' };
  return { index, thread, place, stack: [], operation, target, switch: 'none', enabled: [0, 1, 2], time: 0, held: [] };
}
