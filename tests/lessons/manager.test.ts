import { expect, test } from 'vitest';
import { explore, lines, run } from './support.ts';

/** What chapter 22 says about its programs, held against the engine. */

test('22: three entries and fifteen items', async () => {
  expect(lines(await run('22-manager/register'))).toEqual([
    "Map(3) { 1 => '1', '2' => 2, 0.25 => null }",
    '[0, 1, 2, 3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
  ]);
});

test('22: with two children it is so on every schedule', async () => {
  const report = await explore('22-manager/register', { observe: 'output' }, [['i < 10', 'i < 2']]);
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ output }) => output?.at(-1))).toEqual(['[0, 1, 2, 3, 4, 1, 1]']);
});

test('22: a change of a copy stays with the copy', async () => {
  expect(lines(await run('22-manager/on-my-pad'))).toEqual(['first try: []', "second try: ['two loaves']"]);
});

test('22: a visit can be lost', async () => {
  const report = await explore('22-manager/two-calls', { observe: 'output' });
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ output }) => output?.join()).sort()).toEqual(['1 visits', '2 visits']);
});
