import { expect, it } from 'vitest';
import type { TimelineLane } from '../../../engine/explain/timeline.ts';
import { LANE_HEIGHT, LOCK_HEIGHT, laneColour, laneHeight, lockBar, textWidth } from './geometry.ts';

const lane = (depths: number[]): TimelineLane => ({
  id: 1,
  process: 0,
  name: { code: 'verbatim', args: { text: 'Ann' } },
  daemon: false,
  spans: [],
  held: depths.map((depth) => ({ name: 'a', from: 0, to: 1, depth })),
  steps: [],
});

it('lanes grow by the locks that are held at the same time, all of them alike', () => {
  expect(laneHeight([lane([]), lane([])])).toBe(LANE_HEIGHT);
  expect(laneHeight([lane([]), lane([0, 1, 0])])).toBe(LANE_HEIGHT + 2 * LOCK_HEIGHT);
});

it('the bar of a lock lies within the lane that has room for it', () => {
  for (const depth of [0, 1, 2]) {
    const { y, height } = lockBar(depth);
    expect(y + height).toBeLessThanOrEqual(LANE_HEIGHT + (depth + 1) * LOCK_HEIGHT);
  }
});

it('Chinese letters are wider', () => {
  expect(textWidth('等待')).toBeGreaterThan(textWidth('ab'));
});

it('the main thread is grey, and eight colours take turns', () => {
  expect([0, 1, 8, 9].map(laneColour)).toEqual([0, 1, 8, 1]);
});
