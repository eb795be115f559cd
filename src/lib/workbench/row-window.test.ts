import { describe, expect, it } from 'vitest';
import { rowWindow } from './row-window.ts';

const box = (top: number) => ({ top, height: 400, rowHeight: 20 });

describe('rowWindow()', () => {
  it('draws few rows all', () => {
    expect(rowWindow(300, box(0))).toEqual({ first: 0, last: 300 });
  });

  it('draws of many those in sight and some around them, however many there are', () => {
    for (const count of [10_000, 1_000_000]) {
      const { first, last } = rowWindow(count, box(100_000));
      expect(first).toBeLessThanOrEqual(5000);
      expect(last).toBeGreaterThanOrEqual(5020);
      expect(last - first).toBeLessThanOrEqual(80);
    }
  });

  it('begins with the first row and ends with the last', () => {
    expect(rowWindow(10_000, box(0)).first).toBe(0);
    expect(rowWindow(10_000, box(200_000 - 400)).last).toBe(10_000);
    // Where rows are higher than they were taken for, the scroller ends further down.
    expect(rowWindow(10_000, box(300_000))).toEqual({ first: 9980, last: 10_000 });
  });

  it('stays the same while somebody scrolls by a few rows', () => {
    expect(rowWindow(10_000, box(4001))).toEqual(rowWindow(10_000, box(4150)));
  });
});
