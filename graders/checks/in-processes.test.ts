import { expect, it } from 'vitest';
import { step, traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { inProcesses } from './in-processes.ts';

const check = inProcesses({ points: 1, prints: (text) => text !== 'bye' });

/** Lines `a`, `b`, … printed by these threads, each `[process, id]`, and `bye` by the main thread. */
function printing(...by: [process: number, id: number][]) {
  const all: [number, number][] = [...by, [0, 0]];
  const nameOf = ([process, id]: [number, number]) => (process > 0 || id === 0 ? 'MainThread' : `Thread-${id}`);
  const threads = new Map(
    all.map((one) => [
      one[1],
      { process: one[0], thread: nameOf(one), id: one[1], daemon: false, end: 'finished' as const, born: 0 },
    ]),
  );
  const output = all.map((one, i) => {
    return { process: one[0], thread: nameOf(one), text: i < by.length ? 'abc'.charAt(i) : 'bye', time: 0 };
  });
  return traced(
    all.map(([, id]) => step(id, 'print')),
    { threads: [...threads.values()], output },
  );
}

it('passes where each line comes from a process of its own', () => {
  expect(told(check, [printing([1, 1], [2, 2])])).toMatch(/^pass/);
  expect(told(check, [printing()])).toMatch(/^pass/);
});

it('names the line that the main process or a thread of it prints', () => {
  expect(told(check, [printing([1, 1], [0, 0])])).toMatch(
    /^fail: `b` was printed on line 8 by the process that the program began with/,
  );
  expect(told(check, [printing([0, 3])])).toMatch(/^fail: `a` was printed on line 8 by Thread-3, a thread of/);
});

it('names two lines of one process', () => {
  expect(told(check, [printing([1, 1], [2, 2], [1, 1])])).toMatch(
    /^fail: `c` was printed on line 8 by the same process as `a`/,
  );
});
