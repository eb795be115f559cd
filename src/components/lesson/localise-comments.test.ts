import { expect, test } from 'vitest';
import { localiseComments } from './localise-comments.ts';

const dictionary = { 'take the pen': '拿笔', 'not in a string': '不该出现' };

test('comments of their own line and comments after code are replaced', () => {
  const source = '// take the pen\n  pen.acquire(); // take the pen';
  expect(localiseComments(source, dictionary)).toBe('// 拿笔\n  pen.acquire(); // 拿笔');
});

test('a comment without a translation stays as it is', () => {
  expect(localiseComments('x(); // put it back', dictionary)).toBe('x(); // put it back');
});

test('an address in a string is no comment', () => {
  const source = "open('https://not in a string');";
  expect(localiseComments(source, dictionary)).toBe(source);
});

test('Python marks comments with a hash', () => {
  expect(localiseComments('with pen:  # take the pen', dictionary, '#')).toBe('with pen:  # 拿笔');
});
