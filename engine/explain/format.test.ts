import { describe, expect, test } from 'vitest';
import { format, formatNumber, placeholders } from './format.ts';

describe('format', () => {
  test('fills placeholders with their arguments', () => {
    expect(format('en', '{a} and {b}', { a: 'x', b: 2 })).toBe('x and 2');
  });

  test('leaves a placeholder without an argument in sight', () => {
    expect(format('en', 'since {place}')).toBe('since {place}');
  });

  test('writes numbers plainly unless asked to group them', () => {
    expect(format('en', 'line {line}, {count, number} steps', { line: 1204, count: 100000 })).toBe(
      'line 1204, 100,000 steps',
    );
  });

  test('chooses by the plural rules of the language, exact numbers first', () => {
    const text = '{n, plural, =0 {none} =1 {the only one} one {# thing} other {# things}}';
    expect([0, 1, 2, 1000].map((n) => format('en', text, { n }))).toEqual([
      'none',
      'the only one',
      '2 things',
      '1,000 things',
    ]);
    expect(format('zh-cn', '{n, plural, other {# 次}}', { n: 1 })).toBe('1 次');
  });

  test('chooses by the argument, with placeholders in the cases', () => {
    const text = '{kind, select, read {reads {what}} other {uses {what}}}.';
    expect(format('en', text, { kind: 'read', what: 'num' })).toBe('reads num.');
    expect(format('en', text, { kind: 'toString', what: 'num' })).toBe('uses num.');
  });

  test('takes braces between apostrophes as they are, and other apostrophes too', () => {
    expect(format('en', "it's `using _ = a.hold()` in '{' '}'")).toBe("it's `using _ = a.hold()` in { }");
  });

  test('does not read braces in arguments', () => {
    expect(format('en', '{value}', { value: '{ a: {b} }' })).toBe('{ a: {b} }');
  });

  test.each(['{', '}', '{a', '{n, plural, one {x}}', '{n, select}', '{n, other, x {y}}', '{n, number, x}'])(
    'refuses the malformed text %s',
    (text) => {
      expect(() => format('en', text, { n: 1 })).toThrow(SyntaxError);
    },
  );
});

test('formatNumber() groups thousands', () => {
  expect(formatNumber('zh-cn', 147456)).toBe('147,456');
});

test('placeholders() lists each name once, those in cases too', () => {
  expect(placeholders('{b} {n, plural, one {{a}} other {# {b}}}')).toEqual(['a', 'b', 'n']);
});
