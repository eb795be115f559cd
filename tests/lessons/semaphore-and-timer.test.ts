import { expect, test } from 'vitest';
import { codes, explore, lines, run } from './support.ts';

/** What chapters 13 and 14 say about their programs, held against the engine. */

test('13: seven people and three stalls take three minutes, three at a time', async () => {
  const result = await run('13-semaphore/three-stalls');
  expect(lines(result)).toEqual([
    'minute 0: Ann goes in',
    'minute 0: Bo goes in',
    'minute 0: Cy goes in',
    'minute 1: Di goes in',
    'minute 1: Ed goes in',
    'minute 1: Fay goes in',
    'minute 2: Gus goes in',
    'all done in 3 minutes',
  ]);
});

test('13: who goes in when is not settled, how many is', async () => {
  const orders = new Set<string>();
  for (let seed = 1; seed <= 5; seed++) {
    const result = await run('13-semaphore/three-stalls', { seed });
    const minutes = lines(result).slice(0, -1);
    for (const [minute, people] of [3, 3, 1].entries()) {
      expect(minutes.filter((line) => line.startsWith(`minute ${minute}:`))).toHaveLength(people);
    }
    orders.add(minutes.join());
  }
  expect(orders.size).toBeGreaterThan(1);
});

test('13: twenty people and five stalls take four minutes', async () => {
  const result = await run('13-semaphore/three-stalls', {}, [
    [/BoundedSemaphore\(3\)/g, 'BoundedSemaphore(5)'],
    [/const names = .*;/g, 'const names = Array.from({ length: 20 }, (_, i) => String(i));'],
  ]);
  expect(lines(result).at(-1)).toBe('all done in 4 minutes');
});

test('13: a semaphore does not protect the soap', async () => {
  const report = await explore('13-semaphore/soap');
  expect(report).toMatchObject({ complete: true, executions: 18 });
  expect(report.outcomes.map(({ exports, count }) => [exports.soap, count])).toEqual([
    [8, 10],
    [9, 8],
  ]);
  expect(codes(report)).toEqual(expect.arrayContaining(['lost-update', 'data-race']));
});

test('13: a lock around the soap does', async () => {
  const report = await explore('13-semaphore/soap', {}, [
    [/import \{ Semaphore/g, 'import { Lock, Semaphore'],
    [/^export let/gm, 'const pen = new Lock();\nexport let'],
    [/ {2}soap -= 1;/g, '  using pen_ = pen.hold();\n  soap -= 1;'],
  ]);
  expect(report.findings).toEqual([]);
  expect(report.outcomes.map(({ exports }) => exports.soap)).toEqual([8]);
});

test('13: only the bounded semaphore notices a release too many', async () => {
  expect(lines(await run('13-semaphore/one-too-many'))).toEqual([
    'Semaphore: <Semaphore value=4>',
    expect.stringMatching(/^BoundedSemaphore: ValueError: Semaphore released too many times/),
  ]);
});

test('13: the parcel arrives whether the bell rings early or late', async () => {
  const report = await explore('13-semaphore/signal', { observe: 'output' });
  expect(report).toMatchObject({ complete: true, executions: 2 });
  for (const { status, output } of report.outcomes) {
    expect(status).toBe('finished');
    expect(output?.at(-1)).toContain('here it is');
  }
});

test('14: the eggs are ready while the main thread reads', async () => {
  const result = await run('14-timer/egg-timer');
  expect(lines(result)).toEqual([
    '0 s, MainThread: reading the paper',
    '4 s, MainThread: page two',
    '6 s, egg timer: the eggs are ready',
    '8 s, MainThread: page three',
  ]);
});

test('14: called off, the program takes two seconds; not called off, thirty', async () => {
  const result = await run('14-timer/called-off');
  expect(result.elapsed).toBe(2);
  expect(lines(result)).toEqual(['cancel() says: undefined', 'alive: false']);
  const left = await run('14-timer/called-off', {}, [[/t\.cancel\(\)/g, '']]);
  expect(left.elapsed).toBe(30);
});

test.each(['sleep(6)', 'sleep(4)'])('14: with %s there are three outputs, one of them too late', async (sleeping) => {
  const report = await explore('14-timer/in-the-same-moment', { observe: 'output' }, [[/sleep\(6\)/g, sleeping]]);
  expect(report).toMatchObject({ complete: true, findings: [] });
  const outputs = report.outcomes.map(({ output }) => output?.map((line) => line.trimEnd()));
  const [ring, out] = ['ring!', 'eggs taken out'];
  expect(outputs).toHaveLength(3);
  expect(outputs).toEqual(expect.arrayContaining([[ring, out], [out, ring], [out]]));
});

test('14: timers that wind up the next one drift', async () => {
  const result = await run('14-timer/again-and-again');
  expect(lines(result)).toEqual(['2.0 s: watering', '4.5 s: watering', '7.0 s: watering']);
});
