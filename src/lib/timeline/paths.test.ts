import { describe, expect, it } from 'vitest';
import type { TimelineSpan, TimelineState } from '../../../engine/explain/timeline.ts';
import { lanePaths, lockPath } from './paths.ts';

const span = (state: TimelineState, from: number, to: number, forever = false): TimelineSpan => ({
  state,
  from,
  to,
  on: '',
  forever,
});
const boxes = (path = ''): number => path.split('z').length - 1;

describe('lanePaths()', () => {
  const spans = [span('running', 0, 2), span('blocked', 2, 6), span('running', 6, 7), span('blocked', 7, 9, true)];

  it('draws each state as one path, and what never ends apart', () => {
    const paths = lanePaths({ spans }, { from: 0, to: 10 }, (at) => at * 10, 100);
    expect(Object.keys(paths).sort()).toEqual(['blocked', 'forever', 'running']);
    expect(paths.running).toBe('M0 105h20v18h-20zM60 105h10v18h-10z');
  });

  it('draws only what is in the window, cut off at its edges', () => {
    const paths = lanePaths({ spans }, { from: 3, to: 6.5 }, (at) => (at - 3) * 100, 0);
    expect(paths.blocked).toBe('M0 13h300v2h-300z');
    expect(paths.running).toBe('M300 5h50v18h-50z');
    expect(paths.forever).toBeUndefined();
  });

  it('never draws more bars than there are pixels', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => span(n % 2 === 0 ? 'running' : 'ready', n, n + 1));
    const paths = lanePaths({ spans: many }, { from: 0, to: 10_000 }, (at) => at / 20, 0);
    expect(boxes(paths.running)).toBeLessThanOrEqual(501);
    expect(boxes(paths.running)).toBeGreaterThan(200);
  });
});

it('lockPath() draws the locks in the window', () => {
  const held = [
    { name: 'a', from: 0, to: 4, depth: 0 },
    { name: 'b', from: 8, to: 9, depth: 1 },
  ];
  expect(boxes(lockPath({ held }, { from: 0, to: 10 }, (at) => at, 0))).toBe(2);
  expect(boxes(lockPath({ held }, { from: 4, to: 8 }, (at) => at, 0))).toBe(0);
  const many = Array.from({ length: 10_000 }, (_, n) => ({ name: 'a', from: n, to: n + 0.5, depth: 0 }));
  expect(boxes(lockPath({ held: many }, { from: 0, to: 10_000 }, (at) => at / 20, 0))).toBeLessThanOrEqual(501);
});
