import { expect, it } from 'vitest';
import type { RunView } from '../engine/types.ts';
import { keepLines, MAX_LINES } from './keep-lines.ts';

const empty: RunView = {
  state: 'running',
  lines: [],
  dropped: 0,
  elapsed: null,
  notes: [],
  failure: null,
  stepping: null,
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ process: 0, thread: 'MainThread', text: `${n}`, time: n }));

it('keeps all lines while there are few', () => {
  const run = keepLines(keepLines(empty, lines(2)), lines(3));
  expect(run.lines).toHaveLength(5);
  expect(run.dropped).toBe(0);
});

it('drops the earliest of too many, and counts them', () => {
  const run = keepLines(keepLines(empty, lines(MAX_LINES)), lines(7));
  expect(run.lines).toHaveLength(MAX_LINES);
  expect(run.dropped).toBe(7);
  expect(run.lines.at(-1)?.text).toBe('6');
});
