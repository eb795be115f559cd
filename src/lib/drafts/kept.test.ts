import { describe, expect, it } from 'vitest';
import { type Kept, mergeKept } from './kept.ts';

const older: Kept = { text: 'older', changedAt: 1, base: { revision: 'a', given: 'A' }, passed: { text: 'p2', at: 2 } };
const newer: Kept = { text: 'newer', changedAt: 3, base: { revision: 'b', given: 'B' }, passed: { text: 'p1', at: 1 } };

describe('two accounts of the same work', () => {
  it('become one with the newer program and the newer pass, whichever comes first', () => {
    const merged = { ...newer, passed: older.passed };
    expect(mergeKept(older, newer)).toEqual(merged);
    expect(mergeKept(newer, older)).toEqual(merged);
  });

  it('keep a reset that is newer than a draft', () => {
    expect(mergeKept(older, { ...newer, text: null }).text).toBeNull();
  });

  it('lose nothing where one of them has no pass', () => {
    expect(mergeKept({ ...newer, passed: null }, older).passed).toEqual(older.passed);
  });
});
