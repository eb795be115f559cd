import { expect, test } from 'vitest';
import { explainFinding } from './finding.ts';
import { findingOf, lineOf, place } from './testing/build-trace.ts';

const one = lineOf(1, 'Thread-1 (work)', 6, 'num');
const two = lineOf(2, 'Thread-2 (work)', 9, 'num');

test('tells that and from where on it could have gone well', () => {
  const text = (passing: { schedule: string; divergesAt: number } | null) =>
    (['en', 'zh-cn'] as const).map((language) => explainFinding(language, findingOf('stuck', { passing })).passing);
  expect(text({ schedule: 'S', divergesAt: 7 })).toEqual([
    'It need not come to this: with the same first 7 steps, another schedule shows nothing of the kind.',
    '本不必如此：前 7 步完全相同，之后换一种调度，就不会出现这个问题。',
  ]);
  expect(text(null)[0]).toBe('No schedule was found that does not show this.');
  expect(explainFinding('en', findingOf('stuck')).passing).toBeNull();
});

test('a race tells by which calls its accesses were reached', () => {
  const args = { variable: 'num', first: 'write', second: 'read' };
  const stacks = [[place(12, 'step'), place(20, 'run')], []];
  const race = findingOf('data-race', { args, lines: [one, two], held: [['a'], []], stacks });
  expect(explainFinding('en', race, { main: 'main.ts' }).details.map(({ text }) => text)).toEqual([
    'Thread-1 (work) writes `num` (holding `a`; called from line 12, line 20)',
    'Thread-2 (work) reads `num` (holding no lock)',
  ]);
  expect(explainFinding('zh-cn', race, { main: 'main.ts' }).details[0]?.text).toBe(
    'Thread-1 (work) 写入 `num`（持有 `a`；由第 12 行、第 20 行调用）',
  );
});
