import { describe, expect, test } from 'vitest';
import { cut, fit, textWidth, wrap, wrapCode } from './width.ts';

test.each([
  ['abc', 3],
  ['死锁', 4],
  ['第 6 行。', 9],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['한국', 4],
  ['ｗｉｄｅ', 8],
  ['┆ …', 3],
  ['a\u200bb', 2],
  ['', 0],
])('textWidth(%j) is %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('fit() fills up with spaces and cuts with an ellipsis, to exactly the width', () => {
  expect(fit('死锁', 6)).toBe('死锁  ');
  expect(fit('abcdef', 4)).toBe('abc…');
  expect(fit('一二三', 4)).toBe('一… ');
  expect(textWidth(fit('一二三', 4))).toBe(4);
});

test('cut() leaves a text alone that has room', () => {
  expect(cut('abc', 3)).toBe('abc');
});

describe('wrap()', () => {
  test('breaks Latin text at spaces', () => {
    expect(wrap('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  });

  test('breaks Chinese between characters, with punctuation at the end of a line', () => {
    expect(wrap('几个线程互相等待，绕成一圈。', 16)).toEqual(['几个线程互相等', '待，绕成一圈。']);
  });

  test('keeps code between backticks together and indents', () => {
    expect(wrap('write `using _ = lock.hold();` first', 30, '  ')).toEqual([
      '  write',
      '  `using _ = lock.hold();`',
      '  first',
    ]);
  });

  test('leaves a word whole that is longer than a line', () => {
    expect(wrap('a verylongword b', 5)).toEqual(['a', 'verylongword', 'b']);
  });
});

test('wrapCode() breaks long calls before a dot, and what has none anywhere', () => {
  expect(wrapCode('account.lock.acquire() ... waits', 16)).toEqual(['account.lock', '.acquire()', '... waits']);
  expect(wrapCode('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
});
