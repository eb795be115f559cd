import { describe, expect, it } from 'vitest';
import type { TraceThread } from '../../engine/explore/report.ts';
import { step, traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { computesInProcesses } from './computes-in-processes.ts';
import { maxProcesses } from './max-processes.ts';

const points = 1;
const thread = (id: number, process: number, name = 'MainThread'): TraceThread => {
  return { process, thread: name, id, daemon: false, born: 0, end: 'finished' };
};

describe('computesInProcesses', () => {
  const two = computesInProcesses({ points, processes: () => 2 });
  const threads = [thread(0, 0), thread(1, 1), thread(2, 2), thread(3, 0, 'Thread-1 (count)')];

  it('passes where each process that was started computes', () => {
    expect(told(two, [traced([step(1, 'compute'), step(2, 'compute')], { threads })])).toMatch(/^pass/);
  });

  it('names the thread of the main process that computes', () => {
    expect(told(two, [traced([step(1, 'compute'), step(3, 'compute')], { threads })])).toMatch(
      /^fail: Thread-1 \(count\) computes on line 8, and it is a thread of the main process/,
    );
    expect(told(two, [traced([step(0, 'compute')], { threads })])).toMatch(
      /^fail: The main process itself computes, on line 8/,
    );
  });

  it('counts the processes that compute', () => {
    expect(told(two, [traced([step(1, 'compute'), step(1, 'compute')], { threads })])).toMatch(
      /^fail: Only one process that the program started computed; there should be 2/,
    );
  });
});

describe('maxProcesses', () => {
  const one = maxProcesses({ points, limit: () => 1 });

  it('does not count the main process', () => {
    expect(told(one, [traced([], { threads: [thread(0, 0), thread(1, 1)] })])).toMatch(/^pass/);
  });

  it('points at the start of the first process too many', () => {
    const threads = [thread(0, 0), thread(1, 1), thread(2, 2)];
    expect(told(one, [traced([step(0, 'process.start'), step(0, 'process.start')], { threads })])).toMatch(
      /^fail: The program starts 2 processes, and there is memory for 1; the first one too many is started on line 8/,
    );
  });
});
