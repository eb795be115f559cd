import { expect, test } from 'vitest';
import { explore, lines, run } from './support.ts';

/** What chapters 3 and 4 say about their programs, held against the engine. */

test('03: a thread has the pid of its process, a child has its own and names its parent', async () => {
  const [main, flatmate, neighbour] = lines(await run('03-processes-vs-threads/addresses')).map((line) =>
    /process (\d+), child of (\d+), in its (.*)/.exec(line)?.slice(1),
  );
  expect(flatmate?.slice(0, 2)).toEqual(main?.slice(0, 2));
  expect(flatmate?.[2]).toBe('Thread-1 (introduce)');
  expect(neighbour?.[0]).not.toBe(main?.[0]);
  expect(neighbour?.slice(1)).toEqual([main?.[0], 'MainThread']);
});

test('03: the neighbour has a fridge of its own, on every schedule', async () => {
  const report = await explore('03-processes-vs-threads/one-fridge', { observe: 'output' });
  expect(report).toMatchObject({ complete: true, findings: [] });
  const outputs = report.outcomes.map(({ output }) => output?.map((line) => line.trimEnd()));
  expect(outputs).toEqual([['flatmate counts 1', 'neighbour counts 1', 'I count 1']]);
});

test('03: what is sent is a copy', async () => {
  expect(lines(await run('03-processes-vs-threads/letter'))).toEqual(['my list: milk', 'the reply: milk, sugar']);
});

test('03: a process that is ended takes its threads along, and no other process', async () => {
  const result = await run('03-processes-vs-threads/evicted');
  const [ann, bo, end] = lines(result);
  expect([ann, bo].sort()).toEqual(['Ann in flat 2: dinner is ready', 'Bo in flat 2: dinner is ready']);
  expect(end).toBe('exit codes: -15 and 0');
  expect(result.elapsed).toBe(2);
});

test('04: pots simmer together, one knife chops for four seconds, four knives for one', async () => {
  expect(lines(await run('04-when-threads-help/one-knife', { cores: 4 }))).toEqual([
    'four threads simmer: 1.0 s',
    'four threads chop: 4.0 s',
    'four processes chop: 1.0 s',
  ]);
});

test('04: three soups take more than all the chopping and less than one after another', async () => {
  const { elapsed } = await run('04-when-threads-help/soup');
  expect(elapsed).toBeGreaterThan(0.12);
  expect(elapsed).toBeLessThan(0.3);
  expect((await run('04-when-threads-help/soup', { gil: false, cores: 4 })).elapsed).toBeCloseTo(0.1);
});
