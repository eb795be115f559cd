import { expect, test } from 'vitest';
import { explore, file, lines, run } from './support.ts';

/** What chapter 16 says about its programs, held against the engine. */

test('16: each waiter gets a plate, on every schedule', async () => {
  await expect(file('16-condition-barrier/counter')).toHoldOnEverySchedule();
});

test('16: who does not look again can walk off with nothing', async () => {
  const report = await explore('16-condition-barrier/if-not-while');
  expect(report).toMatchObject({ complete: true, executions: 30 });
  const empty = report.outcomes.filter(({ exports }) => JSON.stringify(exports.taken).includes('undefined'));
  expect(empty.reduce((sum, { count }) => sum + count, 0)).toBe(6);
});

test('16: with while in place of if nobody does', async () => {
  const report = await explore('16-condition-barrier/if-not-while', {}, [['if (plates', 'while (plates']]);
  expect(report.outcomes.map(({ exports }) => exports.taken)).toEqual([['soup', 'rice']]);
});

test('16: on every hill all wait for the slowest', async () => {
  const { output } = await run('16-condition-barrier/hike');
  const ann = output.filter(({ thread }) => thread === 'Ann').map(({ time }) => time);
  expect(ann).toEqual([1, 5]);
  expect(lines(await run('16-condition-barrier/hike')).filter((line) => line.includes('picture'))).toHaveLength(2);
});
