import { expect, it } from 'vitest';
import { traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { startsThreads } from './starts-threads.ts';

const points = 1;
const thread = (id: number, name: string) => ({
  process: 0,
  thread: name,
  id,
  daemon: false,
  born: 0,
  end: 'finished' as const,
});
const main = thread(0, 'MainThread');

it('counts the threads beside the main thread', () => {
  const two = startsThreads({ points, count: () => 2 });
  expect(told(two, [traced([], { threads: [main, thread(1, 'a'), thread(2, 'b')] })])).toMatch(/^pass/);
  expect(told(two, [traced([], { threads: [main, thread(1, 'a')] })])).toMatch(
    /^fail: The program starts only one thread, and there should be 2/,
  );
});

it('wants each name as often as it was asked for', () => {
  const named = startsThreads({ points, names: () => ['Ann', 'Ann'] });
  expect(told(named, [traced([], { threads: [main, thread(1, 'Ann'), thread(2, 'x'), thread(3, 'Ann')] })])).toMatch(
    /^pass/,
  );
  expect(told(named, [traced([], { threads: [main, thread(1, 'Ann'), thread(2, 'Thread-1 (visit)')] })])).toMatch(
    /^fail: No thread is left over that is called “Ann”; one is called “Thread-1 \(visit\)”/,
  );
});
