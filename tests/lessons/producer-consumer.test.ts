import { expect, test } from 'vitest';
import { explore, file, lines, run } from './support.ts';

/** What chapter 18 says about its programs, held against the engine. */

test('18: the waiter is never idle after the first dish', async () => {
  const { output } = await run('18-producer-consumer/noodles');
  expect(output.map(({ time }) => time)).toEqual([3, 5, 7, 9]);
});

test('18: a dog that only looks can go home hungry', async () => {
  const report = await explore('18-producer-consumer/early-dog');
  expect(report).toMatchObject({ complete: true, executions: 5 });
  const hungry = report.outcomes.filter(({ exports }) => (exports.eaten as string[]).length < 2);
  expect(hungry.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test('18: one goodbye sends one waiter home, on every schedule', async () => {
  const { executions } = await explore('18-producer-consumer/one-goodbye');
  expect(executions).toBe(40);
  const one = expect.objectContaining({ length: 1 });
  await expect(file('18-producer-consumer/one-goodbye')).toReachOutcomes([{ status: 'stuck', exports: { home: one } }]);
});

test('18: a hatch without end collects fifty dishes and gains no time', async () => {
  const large = await run('18-producer-consumer/mountain');
  expect(lines(large)).toEqual(['cook: done, and 50 dishes stand there getting cold']);
  expect(large.elapsed).toBe(201);
  const small = await run('18-producer-consumer/mountain', {}, [['new Queue<number>()', 'new Queue<number>(2)']]);
  expect(small.elapsed).toBe(201);
});
