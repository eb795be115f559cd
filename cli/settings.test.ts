import { expect, test } from 'vitest';
import { exploreOptions, replayCommand, runOptions, shellWord } from './settings.ts';

test('options leave to the engine what was not given', () => {
  expect(runOptions({}, {})).toEqual({});
  expect(runOptions({ 'no-gil': true, seed: 3, schedule: 'S' }, { threads: 2 })).toEqual({
    parameters: { threads: 2 },
    gil: false,
    seed: 3,
    schedule: 'S',
  });
  expect(exploreOptions({}, {})).toEqual({ strategy: 'exhaustive' });
  expect(exploreOptions({ strategy: 'random' }, {})).toEqual({ strategy: 'random', maxExecutions: 1000 });
});

test('replayCommand() repeats what the schedule depends on, in a form that shells take', () => {
  const flags = { seed: 3, 'no-gil': true, strategy: 'random', timing: true };
  expect(replayCommand('my file.ts', '1.ab.0-3', flags, { threads: 2, who: 'Ann', list: ['a'] })).toBe(
    `npx interleave run 'my file.ts' --no-gil --seed 3 --param threads=2 --param who=Ann --param 'list=["a"]' --schedule 1.ab.0-3`,
  );
});

test('shellWord() quotes quotes', () => {
  expect(shellWord("it's")).toBe("'it'\\''s'");
});
