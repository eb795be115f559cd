import type { TimelineLane, TimelineState } from '../../../engine/explain/timeline.ts';

/** Where in its lane a state is drawn, in pixels from the lane's top: states differ in height, not in colour alone. */
export const BARS: Readonly<Record<TimelineState, { y: number; height: number }>> = {
  running: { y: 5, height: 18 },
  computing: { y: 5, height: 18 },
  ready: { y: 10, height: 8 },
  blocked: { y: 13, height: 2 },
  sleeping: { y: 12, height: 7 },
};

/** A lane without locks, and what each lock held within another adds. */
export const LANE_HEIGHT = 28;
export const LOCK_HEIGHT = 13;
/** Room for the numbers of the axis. */
export const AXIS_HEIGHT = 20;

/** How high a lane is: the same for all lanes of a picture. */
export function laneHeight(lanes: readonly TimelineLane[]): number {
  const depth = lanes.reduce((most, { held }) => held.reduce((n, lock) => Math.max(n, lock.depth + 1), most), 0);
  return LANE_HEIGHT + depth * LOCK_HEIGHT;
}

/** Where the bar of a lock is drawn in its lane. */
export function lockBar(depth: number): { y: number; height: number } {
  return { y: LANE_HEIGHT - 3 + depth * LOCK_HEIGHT, height: LOCK_HEIGHT - 3 };
}

/** Roughly how wide a text is at the pictures' letter size; Chinese letters are twice as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '⺀' ? 11 : 6.2;
  return width;
}

/** Number of a thread's colour: 0 is the main thread's; eight others take turns. */
export function laneColour(position: number): number {
  return position <= 0 ? 0 : ((position - 1) % 8) + 1;
}
