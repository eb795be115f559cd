import { expect, it } from 'vitest';
import { typeOf } from './type-of.ts';

it('names the types of values, wide', () => {
  expect(typeOf(3)).toBe('number');
  expect(typeOf('a')).toBe('string');
  expect(typeOf(true)).toBe('boolean');
  expect(typeOf(null)).toBe('null');
});

it('names the types of lists and objects by what is in them', () => {
  expect(typeOf([[0, 1], [2]])).toBe('number[][]');
  expect(typeOf([1, 'a'])).toBe('(number | string)[]');
  expect(typeOf([])).toBe('any[]');
  expect(typeOf({ left: 1, to: 'b' })).toBe('{ "left": number; "to": string }');
});
