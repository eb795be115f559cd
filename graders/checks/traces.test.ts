import { describe, expect, it } from 'vitest';
import { lockAcrossSleep } from '../remarks/lock-across-sleep.ts';
import { line, printed, program, step, traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { inThreads } from './in-threads.ts';
import { maxConcurrent, mostInside } from './max-concurrent.ts';
import { uses } from './uses.ts';

const points = 1;

describe('inThreads', () => {
  const prints = inThreads({ points, prints: (text) => text !== 'bye', threads: ({ threads }) => Number(threads) });
  const writes = inThreads({ points, writes: 'num', threads: ({ threads }) => Number(threads) });

  it('passes where each line comes from a thread of its own', () => {
    const output = [printed('hi', 'Thread-1 (work)'), printed('hi', 'Thread-2 (work)'), printed('bye', 'MainThread')];
    expect(told(prints, [traced([step(1, 'print'), step(2, 'print'), step(0, 'print')], { output })])).toMatch(/^pass/);
  });

  it('fails on the line where the main thread prints', () => {
    const output = [printed('bye', 'MainThread'), printed('hi', 'MainThread')];
    const second = step(0, 'print', { place: { ...line(21) } });
    expect(told(prints, [traced([step(0, 'print'), second], { output })])).toMatch(
      /^fail: The main thread itself printed `hi`, on line 21\./,
    );
  });

  it('counts the threads that did their part', () => {
    const output = [printed('hi'), printed('hi')];
    expect(told(prints, [traced([step(1, 'print'), step(1, 'print')], { output })])).toMatch(
      /^fail: Only one thread that the program started did its part of the work; there should be 2/,
    );
    expect(told(writes, [traced([])])).toMatch(/^fail: No thread that the program started did their part/);
  });

  it('looks at who writes a variable, declarations aside', () => {
    const declared = step(0, 'write', { place: { ...line(5), function: '' } });
    expect(told(writes, [traced([declared, step(1, 'write'), step(2, 'write')])])).toMatch(/^pass/);
    expect(told(writes, [traced([step(0, 'write'), step(1, 'write'), step(2, 'write')])])).toMatch(/^pass/);
    expect(told(writes, [traced([step(1, 'write'), step(0, 'write')])])).toMatch(
      /^fail: The main thread itself changes `num`, on line 8/,
    );
  });
});

describe('maxConcurrent', () => {
  const at = (thread: number, name: string) => step(thread, 'read', { place: { ...line(8), function: name } });

  it('counts threads from their first step in the function to their first step outside', () => {
    const steps = [at(1, 'job'), at(2, 'job'), at(1, 'other'), at(3, 'job'), at(2, ''), at(3, '')];
    const { trace } = traced(steps);
    expect(mostInside(trace!, 'job').count).toBe(2);
  });

  it('counts callees as inside', () => {
    const inner = step(2, 'read', {
      place: { ...line(9), function: 'helper' },
      stack: [{ ...line(8), function: 'job' }],
    });
    const check = maxConcurrent({ points, function: 'job', limit: () => 1 });
    expect(told(check, [traced([at(1, 'job'), inner])])).toMatch(
      /^fail: 2 threads were inside `job` at once, and no more than 1 may be: Thread-2 \(work\) came in on line 9/,
    );
  });
});

describe('uses', () => {
  const site = { file: 'main.ts', line: 1, column: 1, endLine: 1, endColumn: 1, kind: 'call' as const, function: '' };
  const written = program({ imports: ['threading', 'time'], sites: [{ ...site, name: 'lock.acquire' }] });

  it('looks at imports and calls', () => {
    expect(told(uses({ points, imports: ['threading'], calls: ['acquire'] }), [], written)).toMatch(/^pass/);
    expect(told(uses({ points, imports: ['queue'] }), [], written)).toMatch(
      /^fail: The program does not import anything from `queue`/,
    );
    expect(told(uses({ points, not: ['time'] }), [], written)).toMatch(/^fail: The program imports from `time`/);
    expect(told(uses({ points, calls: ['release'] }), [], written)).toMatch(/^fail: The program never calls `release`/);
    expect(told(uses({ points, notCalls: ['acquire'] }), [], written)).toMatch(
      /^fail: The program calls `acquire` on line 1/,
    );
    expect(told(uses({ points, notCalls: ['release'] }), [], written)).toMatch(/^pass/);
  });
});

describe('lockAcrossSleep', () => {
  it('remarks where a thread sleeps with a lock in its hands', () => {
    const sleep = step(1, 'sleep', { held: ['lock'] });
    expect(told(lockAcrossSleep(), [traced([sleep])])).toMatch(
      /^fail: Thread-1 \(work\) sleeps on line 8 with `lock` in its hands/,
    );
    expect(told(lockAcrossSleep(), [traced([step(1, 'sleep'), step(1, 'lock.acquire', { held: ['lock'] })])])).toMatch(
      /^pass/,
    );
  });
});
