import { expect, test } from 'vitest';
import { explore, file, lines, run } from './support.ts';

/** What chapter 17 says about its programs, held against the engine. */

test('17: the porter stamps each letter when it comes', async () => {
  const { output } = await run('17-queue/chute');
  expect(output.map(({ text, time }) => [text.trimEnd(), time])).toEqual([
    ['stamped: bill', 2],
    ['stamped: invitation', 4],
    ['stamped: postcard', 6],
  ]);
});

test('17: each class has its own order', async () => {
  expect(lines(await run('17-queue/three-orders'))).toEqual(['2 3 1', '1 3 2', '1 2 3']);
});

test('17: who does not wait, or not for ever, gets an exception', async () => {
  const result = await run('17-queue/two-places');
  expect(lines(result)).toEqual(['no room for the postcard', 'bill invitation', 'nothing came']);
  expect(result.elapsed).toBe(3);
});

test('17: who looks first can stand before the empty tin for ever', async () => {
  const report = await explore('17-queue/last-biscuit');
  expect(report).toMatchObject({ complete: true, executions: 4 });
  const stuck = report.outcomes.filter(({ status }) => status === 'stuck');
  expect(stuck.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test('17: an empty queue is not a finished one', async () => {
  const said = lines(await run('17-queue/two-numbers'));
  expect(said).toContain('after 3 s: 0 inside, 1 unfinished');
  expect(said.at(-1)).toBe('after join: 0 inside, 0 unfinished');
});

test('17: what is inside a closed queue is still taken out, on every schedule', async () => {
  const output = ['stamped: bill', 'stamped: postcard', 'closed and empty: going home'];
  await expect(file('17-queue/closing-time')).toReachOutcomes([{ status: 'finished', output }]);
});
