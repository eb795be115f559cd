import { expect, test } from 'vitest';
import { explore, lines, run } from './support.ts';

/** What chapter 15 says about its programs, held against the engine. */

test('15: who comes after the bang runs as well', async () => {
  const result = await run('15-event/starting-gun');
  expect(result.elapsed).toBe(2);
  expect(lines(result).slice(-2)).toEqual(['Di is ready', 'Di runs']);
});

test('15: one drives on green, one on yellow, and one waits for green', async () => {
  const { output } = await run('15-event/traffic-light');
  const drives = output.filter(({ text }) => text.includes('drives on')).map(({ thread, time }) => [thread, time]);
  expect(drives).toEqual([
    ['Ann', 4.5],
    ['Bo', 11.5],
    ['Cy', 20],
  ]);
});

test('15: the car can drive before red, after green, and between the two', async () => {
  const report = await explore('15-event/old-green');
  expect(report).toMatchObject({ complete: true, executions: 4 });
  expect(report.outcomes.map(({ exports }) => (exports.log as string[]).join()).sort()).toEqual([
    'car drives,red,green',
    'red,car drives,green',
    'red,green,car drives',
  ]);
  expect(report.outcomes.find(({ exports }) => (exports.log as string[])[1] === 'car drives')?.count).toBe(1);
});

test('15: Bo swipes twelve times and goes home', async () => {
  const printed = lines(await run('15-event/office-door'));
  expect(printed).toContain('  Ann goes in, swipes: 1');
  expect(printed.filter((line) => line === '  Bo swipes')).toHaveLength(12);
  expect(printed.at(-1)).toBe('  Bo goes home');
});

test('15: had he come a little later, one swipe would have been enough', async () => {
  const printed = lines(await run('15-event/office-door', {}, [['2.4', '2.8']]));
  expect(printed.at(-1)).toBe('  Bo goes in, swipes: 1');
});
