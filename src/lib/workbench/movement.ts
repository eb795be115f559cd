import type { Replay, StopRow } from './replay-view.ts';

/**
 * Where to go in a schedule; a number is the number of a stop. `nextSwitch` is as far as the thread goes whose turn
 * it is: the last stop before another one's. `previousSwitch` is before the turn that the last step belongs to.
 */
export type Movement = 'first' | 'previousSwitch' | 'previous' | 'next' | 'nextSwitch' | 'last' | number;

export function move({ stops, at }: Pick<Replay, 'stops' | 'at'>, to: Movement): void {
  const last = stops.value.length - 1;
  at.value = Math.min(Math.max(target(), -1), last);

  function target(): number {
    if (typeof to === 'number') return to;
    if (to === 'first') return -1;
    if (to === 'previous') return at.value - 1;
    if (to === 'next') return at.value + 1;
    if (to === 'last') return last;
    return to === 'nextSwitch' ? endOfTurn(stops.value, at.value + 1) : startOfTurn(stops.value, at.value) - 1;
  }
}

/** The next stop after the one reached that stands on a line, from the start again where there is none further on. */
export function moveToLine({ stops, at }: Pick<Replay, 'stops' | 'at'>, line: number): void {
  const isThere = (row: StopRow): boolean => lineOf(row) === line;
  const after = stops.value.findIndex((row, n) => n > at.value && isThere(row));
  const found = after >= 0 ? after : stops.value.findIndex(isThere);
  if (found >= 0) at.value = found;
}

/** The lines that a schedule comes to, in order. */
export function linesReached({ stops }: Pick<Replay, 'stops'>): number[] {
  const lines = stops.value.map(lineOf).filter((line) => line !== null);
  return [...new Set(lines)].sort((a, b) => a - b);
}

function lineOf(row: StopRow): number | null {
  return row.type === 'step' || row.type === 'wait' ? (row.place?.line ?? null) : null;
}

function endOfTurn(stops: readonly StopRow[], from: number): number {
  let end = from;
  while (end + 1 < stops.length && isSameTurn(stops[end], stops[end + 1])) end++;
  return end;
}

function startOfTurn(stops: readonly StopRow[], from: number): number {
  let start = from;
  while (start > 0 && isSameTurn(stops[start - 1], stops[start])) start--;
  return start;
}

/** Rows that stand for steps of several threads are turns of their own. */
function isSameTurn(one: StopRow | undefined, other: StopRow | undefined): boolean {
  const [thread, next] = [one, other].map((row) => (row === undefined || row.type === 'others' ? null : row.thread));
  return thread !== null && thread === next;
}

const KEYS: Readonly<Record<string, Movement>> = {
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/** What a key means while a schedule has the focus; undefined where it means nothing. */
export function movementOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Movement | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const movement = KEYS[key];
  if (!shiftKey) return movement;
  return movement === 'next' ? 'nextSwitch' : movement === 'previous' ? 'previousSwitch' : undefined;
}
