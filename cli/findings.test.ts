import { expect, test } from 'vitest';
import { findingOf, lineOf } from '../engine/explain/testing/build-trace.ts';
import { worthReading } from './findings.ts';

test('worthReading() puts the important first, and takes one of those that differ in their threads only', () => {
  const race = (first: number, second: number, line = 6) =>
    findingOf('data-race', {
      args: { variable: 'num' },
      lines: [lineOf(first, `T${first}`, line), lineOf(second, `T${second}`, line)],
    });
  const remark = findingOf('never-joined', { severity: 'remark', lines: [lineOf(0, 'MainThread', 9)] });
  const found = [
    remark,
    race(1, 2),
    race(2, 3),
    race(1, 2, 8),
    findingOf('lost-update', { lines: [lineOf(1, 'T1', 6)] }),
  ];
  expect(worthReading(found)).toEqual([found[4], found[1], found[3], remark]);
});
