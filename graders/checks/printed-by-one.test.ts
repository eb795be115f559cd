import { expect, it } from 'vitest';
import { printed, traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { printedByOne } from './printed-by-one.ts';

const check = printedByOne({ points: 1 });

it('passes where one thread prints all there is', () => {
  expect(told(check, [traced([], { output: [] })])).toMatch(/^pass/);
  expect(told(check, [traced([], { output: [printed('a', 'logger'), printed('b', 'logger')] })])).toMatch(/^pass/);
});

it('names the two that print', () => {
  const output = [printed('a', 'logger'), printed('b', 'MainThread')];
  expect(told(check, [traced([], { output })])).toMatch(/^fail: “a” is printed by logger and “b” by MainThread/);
});
