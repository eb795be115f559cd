import { expect, test } from 'vitest';
import type { Json } from '../explore/report.ts';
import { showValue } from './value.ts';

test.each<[Json, string]>([
  [100, '100'],
  [null, 'null'],
  ["it's", "'it\\'s'"],
  ['a\n"b"', '\'a\\n"b"\''],
  [[1, 'x', [true]], "[1, 'x', [true]]"],
  [{ left: 3, 'to go': {} }, "{ left: 3, 'to go': {} }"],
  [{ $: 'undefined' }, 'undefined'],
  [{ $: 'NaN' }, 'NaN'],
  [{ $: '-0' }, '-0'],
  [{ $$: 1 }, '{ $: 1 }'],
  [{ $: 'symbol', value: 'key' }, 'Symbol(key)'],
  [{ $: 'error', name: 'Empty', message: '' }, 'Empty'],
  [{ $: 'error', name: 'Full', message: 'no room' }, 'Full: no room'],
  [{ $: 'bigint', value: '12' }, '12n'],
  [{ $: 'Map', entries: [['a', 1]] }, "Map { 'a' => 1 }"],
  [{ $: 'Set', values: [1, 2] }, 'Set { 1, 2 }'],
])('showValue(%j) is %s', (value, text) => {
  expect(showValue(value)).toBe(text);
});

test('showValue() cuts long values', () => {
  expect(showValue('x'.repeat(50), 10)).toBe("'xxxxxxxx…");
});
