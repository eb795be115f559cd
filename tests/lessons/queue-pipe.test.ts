import { expect, test } from 'vitest';
import { codes, explore, lines, run } from './support.ts';

/** What chapter 21 says about its programs, held against the engine. */

test('21: the answer arrives', async () => {
  expect(lines(await run('21-queue-pipe/answer'))).toEqual(["[42, null, 'hello']"]);
});

test('21: what has been put in is still shared with the feeder', async () => {
  const report = await explore('21-queue-pipe/second-thought', { observe: 'output' });
  expect(codes(report)).toContain('data-race');
  expect(report.outcomes.map(({ output }) => output?.join()).sort()).toEqual(['Dear Ann,', 'Dear Ann, I quit!']);
});

test('21: who joins before taking out waits for ever, unless the letter is short', async () => {
  const long = await explore('21-queue-pipe/full-tube');
  expect(long.outcomes.map(({ status }) => status)).toEqual(['deadlock']);
  const short = await explore('21-queue-pipe/full-tube', {}, [['100_000', '100']]);
  expect(short.outcomes.map(({ status }) => status)).toEqual(['finished']);
});

test('21: the end is heard on every schedule, but not by who keeps a copy of the other end', async () => {
  const report = await explore('21-queue-pipe/two-ends', { observe: 'output' });
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ output }) => output)).toEqual([
    ['you said: hello', 'you said: and goodbye', 'the other side has hung up'],
  ]);
  const kept = await explore('21-queue-pipe/two-ends', {}, [[/ {2}yours\.close\(\).*\n/g, '']]);
  expect(new Set(kept.outcomes.map(({ status }) => status))).toEqual(new Set(['stuck']));
});
