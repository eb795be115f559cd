import { expect, test } from 'vitest';
import type { Report } from '../../engine/explore/report.ts';
import { codes, type Edit, explore, file, lines, run } from './support.ts';

/** What the lessons say about their own programs, held against the engine. */

const tickets = (report: Report): unknown[] => report.outcomes.map(({ exports }) => exports.tickets).sort();

/** The hundred clerks as `n`, who are few enough to follow on every schedule. */
const clerks = (n: number): Edit[] => [
  [/tickets = 100/g, `tickets = ${n}`],
  [/i < 100/g, `i < ${n}`],
];
const packers = (n: number): Edit => [/i < 10\b/g, `i < ${n}`];

test('05: the table is laid while the water boils', async () => {
  const result = await run('05-thread/first-thread');
  expect(lines(result)).toHaveLength(3);
  expect(lines(result).at(-1)).toBe('tea is ready');
  expect(result.elapsed).toBe(3);
});

test('05: either of the first two lines may come first', async () => {
  const report = await explore('05-thread/first-thread', { observe: 'output', clock: 'virtual' });
  const first = report.outcomes.map(({ output }) => output?.[0]);
  expect(new Set(first).size).toBe(2);
  expect(report.findings.map(({ code }) => code)).toEqual(['never-joined']);
});

test('05: only start() makes a thread', async () => {
  expect(lines(await run('05-thread/who-runs-it'))).toEqual([
    'plain call: I am in MainThread',
    'run(): I am in MainThread',
    'start(): I am in helper 2',
  ]);
});

test('05: the class takes two seconds', async () => {
  const result = await run('05-thread/kettle-class');
  expect(lines(result).at(-1)).toBe('kettle: boiling');
  expect(result.elapsed).toBe(2);
});

test('06: joined in the loop ten seconds, joined after it two', async () => {
  await expect(file('06-join/all-at-once')).toFinishWithin(2);
  await expect(file('06-join/one-after-another')).not.toFinishWithin(9);
  expect(lines(await run('06-join/one-after-another')).at(-1)).toBe('all done after 10.0 s');
  expect(lines(await run('06-join/all-at-once')).at(-1)).toBe('all done: 2.0 s');
});

test('06: who waits for the last one only comes too early', async () => {
  expect(lines(await run('06-join/last-only'))).toEqual(['finished: 1 of 3']);
});

test('06: join with a time-out gives up after two seconds', async () => {
  const result = await run('06-join/patience');
  expect(result.output.map(({ time }) => time)).toEqual([2, 2, 5]);
});

test('10: two clerks have four executions and two results', async () => {
  const report = await explore('10-lock/two-clerks');
  expect(report.executions).toBe(4);
  await expect(file('10-lock/two-clerks')).toReachOutcomes([
    { exports: { tickets: 98 } },
    { exports: { tickets: 99 } },
  ]);
  expect(codes(report)).toEqual(expect.arrayContaining(['lost-update', 'data-race']));
});

test('10: one statement is two steps', async () => {
  const report = await explore('10-lock/lost-update', {}, clerks(3));
  expect(tickets(report)).toEqual([0, 1, 2]);
});

test.each(['10-lock/sleep-tenth', '10-lock/sleep-millisecond'])(
  '%s: 99 by a virtual clock, anything where time is the adversary',
  async (name) => {
    expect(lines(await run(name))).toEqual(['tickets left: 99']);
    expect(tickets(await explore(name, { clock: 'virtual' }, clerks(3)))).toEqual([2]);
    expect(tickets(await explore(name, {}, clerks(3)))).toEqual([0, 1, 2]);
  },
);

test('10: with the pen there are two executions and one result', async () => {
  expect((await explore('10-lock/two-clerks-locked')).executions).toBe(2);
  await expect(file('10-lock/two-clerks-locked')).toHoldOnEverySchedule();
  await expect(file('10-lock/two-clerks-locked')).toReachOutcomes([{ exports: { tickets: 98 } }]);
});

test('10: one of three executions of the crossed locks is a deadlock', async () => {
  const report = await explore('10-lock/crossed-locks');
  expect(report.executions).toBe(3);
  expect(report.outcomes.find(({ status }) => status === 'deadlock')?.count).toBe(1);
});

test('12: one thread waits for itself', async () => {
  await expect(file('12-rlock/waiting-for-myself')).toDeadlock();
  const report = await explore('12-rlock/waiting-for-myself');
  expect(report.executions).toBe(1);
  expect(codes(report)).toContain('self-deadlock');
});

test('12: three packers have six executions, and the pairs are always equal', async () => {
  const report = await explore('12-rlock/gift-box', { observe: 'output' }, [packers(3)]);
  expect(report).toMatchObject({ complete: true, executions: 6, findings: [] });
  const pairs = ['1 apples, 1 pears', '2 apples, 2 pears', '3 apples, 3 pears', 'in the end: 3 and 3'];
  for (const { output } of report.outcomes) expect(output?.map((line) => line.trimEnd())).toEqual(pairs);
});

test('12: with a plain Lock not one apple gets into a box', async () => {
  const report = await explore('12-rlock/gift-box', {}, [packers(3), [/RLock/g, 'Lock']]);
  expect(codes(report)).toContain('self-deadlock');
  expect(report.outcomes.every(({ exports }) => exports.apples === 0)).toBe(true);
});

test('12: a stranger may release a Lock, not an RLock', async () => {
  expect(lines(await run('12-rlock/whose-lock'))).toEqual([
    'the Lock did not mind',
    expect.stringContaining('the RLock said: RuntimeError: cannot release un-acquired lock'),
  ]);
});
