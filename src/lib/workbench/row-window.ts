/** Fewer rows than this are all drawn: then the browser's own search finds them, and copying takes them all. */
export const ALWAYS_DRAWN = 300;
/** Rows that are drawn above and below what is in sight, and the raster in which the window moves. */
const BEYOND = 20;
const RASTER = 10;

/** Rows from `first` to just before `last`. */
export interface RowWindow {
  first: number;
  last: number;
}

export interface Scrolled {
  /** How far it is scrolled and how much is in sight, in pixels. */
  top: number;
  height: number;
  /** How high a row is, about. */
  rowHeight: number;
}

/** Which of `count` rows have to be drawn: all of a few, of many those in sight and some around them. */
export function rowWindow(count: number, { top, height, rowHeight }: Scrolled): RowWindow {
  if (count <= ALWAYS_DRAWN) return { first: 0, last: count };
  const first = Math.floor((top / rowHeight - BEYOND) / RASTER) * RASTER;
  const last = Math.ceil(((top + height) / rowHeight + BEYOND) / RASTER) * RASTER;
  // Rows are not all of one height: at the end of the scroller the last row has to be there.
  const start = Math.min(Math.max(0, first), Math.max(0, count - BEYOND));
  return { first: start, last: Math.min(count, Math.max(last, start + BEYOND)) };
}
