import type { TimelineLane, TimelineSpan, TimelineState } from '../../../engine/explain/timeline.ts';
import { BARS, lockBar } from './geometry.ts';

/** From a point of the axis to a pixel. */
export type ToPixel = (at: number) => number;

/** What of the axis is in view. */
export interface Window {
  from: number;
  to: number;
}

/**
 * The bars of a lane as SVG paths, one for each state, of what lies in the window. What is narrower than a pixel is
 * drawn as one, and of several such in the same pixel only the first: however far somebody zooms out, there are never
 * more bars than pixels.
 */
export function lanePaths(
  { spans }: Pick<TimelineLane, 'spans'>,
  { from, to }: Window,
  pixel: ToPixel,
  top: number,
): Partial<Record<TimelineState | 'forever', string>> {
  const paths: Partial<Record<TimelineState | 'forever', string>> = {};
  const filled: Partial<Record<TimelineState | 'forever', number>> = {};
  for (let n = firstAfter(spans, from); n < spans.length; n++) {
    const span = spans[n] as TimelineSpan;
    if (span.from >= to) break;
    const { y, height } = BARS[span.state];
    const kind = span.forever ? 'forever' : span.state;
    const left = Math.max(pixel(from), pixel(span.from));
    const right = Math.max(left + 1, Math.min(pixel(to), pixel(span.to)));
    if (right <= (filled[kind] ?? Number.NEGATIVE_INFINITY)) continue;
    filled[kind] = Math.ceil(right);
    paths[kind] = `${paths[kind] ?? ''}${box(left, top + y, right - left, height)}`;
  }
  return paths;
}

/** The locks that a lane holds, as one path; no more bars than pixels, as above. */
export function lockPath(
  { held }: Pick<TimelineLane, 'held'>,
  { from, to }: Window,
  pixel: ToPixel,
  top: number,
): string {
  let path = '';
  const filled: number[] = [];
  for (const lock of held) {
    if (lock.to <= from || lock.from >= to) continue;
    const { y, height } = lockBar(lock.depth);
    const left = Math.max(pixel(from), pixel(lock.from));
    const right = Math.max(left + 1, Math.min(pixel(to), pixel(lock.to)));
    if (right <= (filled[lock.depth] ?? Number.NEGATIVE_INFINITY)) continue;
    filled[lock.depth] = Math.ceil(right);
    path += box(left, top + y, right - left, height);
  }
  return path;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${y}h${round(width)}v${height}h${-round(width)}z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** The first span that ends after a point. */
function firstAfter(spans: readonly TimelineSpan[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as TimelineSpan).to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
