import { expect, test } from 'vitest';
import { coloured, plain, printable, sentenceText } from './style.ts';

test('coloured() goes on with its colour after one inside it', () => {
  expect(coloured('red', `a ${coloured('cyan', 'b')} c`)).toBe(
    '\u001b[31ma \u001b[36mb\u001b[39m\u001b[31m c\u001b[39m',
  );
  expect(coloured('red', '')).toBe('');
});

test('sentenceText() colours code, and leaves its backticks where there are no colours', () => {
  expect(sentenceText(coloured, 'reads `num`')).toBe('reads \u001b[36mnum\u001b[39m');
  expect(sentenceText(plain, 'reads `num`')).toBe('reads `num`');
});

test('printable() leaves no character that commands a terminal', () => {
  expect(printable('a\u001b[2J\u0007\u009b')).toBe('a␛[2J\\x07\\x9b');
  expect(printable('a\tb\n死锁')).toBe('a\tb\n死锁');
});
