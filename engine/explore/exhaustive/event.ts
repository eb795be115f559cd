/**
 * Events of an execution as the search sees them: who did it, what it touched, and what it happens after.
 */

import { COMMUTE, conflicts, type Mode, READ, WHOLE } from '../../kernel/operation.ts';
import type { VectorClock } from '../../kernel/vector-clock.ts';

/** How an event touches one object or one of its parts. */
export interface Touch {
  object: number;
  /** A property key, a variable's slot, `WHOLE`; undefined for a synchronisation object. */
  key: unknown;
  mode: Mode;
}

/** A step that has been taken, or could be: enough to tell what it depends on. */
export interface Footprint {
  /** `VirtualThread.index`. */
  thread: number;
  touches: Touch[];
}

export interface Event extends Footprint {
  /** Number of this event among those of its thread, from 1. */
  seq: number;
  /** What it happens after, itself included: by thread, how many of its events. */
  clock: VectorClock;
  /** What it happens after through its own thread alone, itself not included. */
  past: VectorClock;
  /** Its thread's previous event, -1 = none. */
  before: number;
  /** Events it races with: earlier, dependent, not ordered by anything in between. */
  races: number[];
  /** True = where it is to be tried at another place, running tells whether and how it can. */
  fickle: boolean;
  /** True = whoever is left here gave way by itself: it slept, or a wait of its own gave up. */
  gives: boolean;
  /** True = it waited for the end of another thread. */
  joins: boolean;
}

/** Whether the order of two touches matters. */
export function touchesConflict(a: Touch, b: Touch): boolean {
  return a.object === b.object && (a.key === b.key || a.key === WHOLE || b.key === WHOLE) && conflicts(a.mode, b.mode);
}

/** Whether the order of two steps of different threads matters. */
export function dependent(a: Footprint, b: Footprint): boolean {
  for (const x of a.touches) for (const y of b.touches) if (touchesConflict(x, y)) return true;
  return false;
}

/** Whether event `a` happens before event `b` (or is it). */
export function happensBefore(a: Event, b: Event): boolean {
  return (b.clock[a.thread] ?? 0) >= a.seq;
}

/** After this touch, whoever conflicts with an earlier one of the same part conflicts with it as well. */
export function settles(t: Touch): boolean {
  return t.mode !== READ && t.mode !== COMMUTE;
}
