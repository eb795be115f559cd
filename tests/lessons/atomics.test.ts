import { expect, test } from 'vitest';
import { codes, explore } from './support.ts';

/** What chapter 25 says about its programs, held against the engine. */

test('25: two atomic steps lose a sale, and no race gives it away', async () => {
  const report = await explore('25-atomics/load-then-store');
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ exports }) => exports['left']).sort()).toEqual([98, 99]);
  expect(codes(report)).not.toContain('data-race');
});

test('25: one atomic step loses nothing', async () => {
  const report = await explore('25-atomics/one-step');
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ exports }) => exports['left'])).toEqual([98]);
  expect(report.findings).toEqual([]);
});

test('25: the waiter is always served, whether she slept or not', async () => {
  const report = await explore('25-atomics/bell', { observe: 'output' });
  expect(report.complete).toBe(true);
  expect(report.outcomes.map(({ output }) => output)).toEqual(
    expect.arrayContaining([['ok: noodles'], ['not-equal: noodles']]),
  );
  expect(report.outcomes).toHaveLength(2);
  expect(report.findings).toEqual([]);
});

test('25: two processes sell from one board, and a plain subtraction loses a ticket', async () => {
  const report = await explore('25-atomics/two-processes');
  expect(report).toMatchObject({ complete: true, findings: [] });
  expect(report.outcomes.map(({ exports }) => exports['left'])).toEqual([98]);
  const plain = await explore('25-atomics/two-processes', {}, [['Atomics.sub(board, 0, 1)', 'board[0]! -= 1']]);
  expect(plain.outcomes.map(({ exports }) => exports['left']).sort()).toEqual([98, 99]);
  expect(codes(plain)).toContain('data-race');
});
