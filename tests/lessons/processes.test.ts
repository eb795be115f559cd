import { expect, test } from 'vitest';
import { explore, lines, run } from './support.ts';

/** What chapters 1 and 2 say about their programs, held against the engine. */

test('01: each process has salt of its own', async () => {
  expect(lines(await run('01-processes/one-recipe'))).toEqual([
    'pie: process 1001, salt 1',
    'soup: process 1002, salt 1',
    'kitchen: process 1000, salt 0',
  ]);
  const report = await explore('01-processes/one-recipe');
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ exports }) => exports.salt)).toEqual([0]);
});

test('01: one dish at a time takes eight seconds, one cook with two slips four', async () => {
  expect((await run('01-processes/one-at-a-time', { cores: 1 })).elapsed).toBe(8);
  expect((await run('01-processes/one-cook', { cores: 1 })).elapsed).toBe(4);
});

test('01: by time slices both doughs get on, and nothing is gained', async () => {
  const result = await run('01-processes/two-doughs', { cores: 1 });
  expect(result.elapsed).toBe(6);
  const first = result.output.filter(({ text }) => text.endsWith('round 1')).map(({ time }) => time);
  expect(first[0]).toBeCloseTo(1.995);
  expect(first[1]).toBeCloseTo(2);
});

test('01: with two cores each dough has its own', async () => {
  expect((await run('01-processes/two-doughs', { cores: 2 })).elapsed).toBe(3);
});

test('02: with one pair of hands Mia waits until you have answered', async () => {
  const { output, elapsed } = await run('02-why-threads/one-pair-of-hands');
  expect(output.map(({ text, time }) => [text.slice(0, 3), time])).toEqual([
    ['you', 3],
    ['Mia', 4],
    ['Mia', 5],
  ]);
  expect(elapsed).toBe(5);
});

test('02: with two threads each line shows when it happens', async () => {
  const { output } = await run('02-why-threads/two-threads');
  expect(output.map(({ text, time }) => [text.slice(0, 3), time])).toEqual([
    ['Mia', 1],
    ['Mia', 2],
    ['you', 3],
  ]);
});

test('02: the planks are in another store, on every schedule', async () => {
  const report = await explore('02-why-threads/two-halls');
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ exports }) => exports.store)).toEqual([['screws']]);
});
