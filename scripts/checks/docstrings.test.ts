import { expect, test } from 'vitest';
import type { ReferenceEntry } from '../../engine/library/reference.ts';
import { compareDocstrings } from './docstrings.ts';

const lock: ReferenceEntry = {
  module: 'threading',
  name: 'Lock.release',
  python: 'threading.Lock.release',
  kind: 'method',
  extends: null,
  signature: 'release(): void',
  text: 'Frees the lock.',
  parameters: [],
  throws: ['RuntimeError where it is not taken'],
  differs: null,
};
const chinese = { 'Frees the lock.': '放开锁。', 'RuntimeError where it is not taken': 'RuntimeError：锁没有被占着' };

test('a docstring with its Chinese is all right', () => {
  expect(compareDocstrings([lock], chinese)).toEqual([]);
});

test('a docstring that has changed needs its Chinese anew', () => {
  const problems = compareDocstrings([{ ...lock, text: 'Gives the lock back.' }], chinese);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('lacks the Chinese of "Gives the lock back."'),
    expect.stringContaining('translates "Frees the lock."'),
  ]);
});
