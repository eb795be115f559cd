import { expect, test } from 'vitest';
import { explore } from './support.ts';

/** What chapter 26 says about its programs, held against the engine. */

test('26: three friends who all take the left fork first starve in one of seven executions', async () => {
  const report = await explore('26-classics/three-forks');
  expect(report).toMatchObject({ complete: true, executions: 7 });
  const starved = report.outcomes.filter(({ status }) => status === 'deadlock');
  expect(starved.map(({ count }) => count)).toEqual([1]);
  expect(starved[0]?.exports.meals).toEqual([0, 0, 0]);
});

test('26: in the order of the numbers everybody eats', async () => {
  const report = await explore('26-classics/three-forks', {}, [
    ['forks[seat].hold()', 'forks[Math.min(seat, (seat + 1) % 3)].hold()'],
    ['forks[(seat + 1) % 3].hold()', 'forks[Math.max(seat, (seat + 1) % 3)].hold()'],
  ]);
  expect(report).toMatchObject({ complete: true, executions: 6, findings: [] });
  expect(report.outcomes.map(({ exports }) => exports.meals)).toEqual([[1, 1, 1]]);
});
