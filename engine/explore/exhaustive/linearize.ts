/**
 * Of all orders in which the events of one execution could have happened, the cheapest: fewest preemptions,
 * then fewest switches. All of them end alike, for they differ in the order of independent events only.
 *
 * Dijkstra's algorithm over the sets of events that could have happened so far (downsets of happens-before).
 */
import { ACQUIRE, RELEASE } from '../../kernel/operation.ts';
import type { Event, Footprint } from './event.ts';

export interface Linearization {
  /** Thread indexes, an entry for each event. */
  order: number[];
  preemptions: number;
  switches: number;
}

/** Sets of events looked at before giving up. */
const MOST_STATES = 5_000;

interface State {
  /** By thread: how many of its events have happened. */
  done: number[];
  thread: number;
  preemptions: number;
  switches: number;
  from: State | null;
}

/**
 * @param events an execution's events in some order that happened
 * @param waiting what threads that wait for ever at its end wait for
 * @returns null where there are too many orders to tell
 */
export function cheapestOrder(events: readonly Event[], waiting: readonly Footprint[]): Linearization | null {
  const graph = new Graph(events, waiting);
  const first = events[0];
  if (first === undefined) return { order: [], preemptions: 0, switches: 0 };
  const best = new Set<number | string>();
  const queue = new Buckets();
  const start: State = { done: graph.none(), thread: first.thread, preemptions: 0, switches: 0, from: null };
  queue.push(start);
  while (best.size < MOST_STATES) {
    const state = queue.pop();
    if (state === undefined) return null;
    const key = graph.key(state);
    if (best.has(key)) continue;
    best.add(key);
    if (graph.complete(state.done)) return linearization(state);
    graph.eachNext(state, queue);
  }
  return null;
}

function linearization(end: State): Linearization {
  const order: number[] = [];
  for (let state = end; state.from !== null; state = state.from) order.push(state.thread);
  order.reverse();
  return { order, preemptions: end.preemptions, switches: end.switches };
}

/** The events by thread, and who could go on when. */
class Graph {
  /** By thread: its events. */
  private readonly byThread: Event[][] = [];
  private readonly waiting = new Map<number, Footprint>();
  private readonly total: number;

  constructor(events: readonly Event[], waiting: readonly Footprint[]) {
    for (const event of events) {
      while (this.byThread.length <= event.thread) this.byThread.push([]);
      (this.byThread[event.thread] as Event[]).push(event);
    }
    for (const step of waiting) this.waiting.set(step.thread, step);
    this.total = events.length;
  }

  none(): number[] {
    return this.byThread.map(() => 0);
  }

  complete(done: readonly number[]): boolean {
    let sum = 0;
    for (const n of done) sum += n;
    return sum === this.total;
  }

  /** Another for each thread and set of events that have happened. */
  key({ done, thread }: State): number | string {
    let key = thread;
    for (let t = 0; t < done.length; t++) key = key * (this.byThread[t] as Event[]).length + key + (done[t] as number);
    return Number.isSafeInteger(key) ? key : `${thread}|${done.join()}`;
  }

  /** Puts the states that one more event leads to into the queue. */
  eachNext(state: State, queue: Buckets): void {
    const { done, thread } = state;
    const leaving = this.couldGoOn(done, thread) ? 1 : 0;
    for (let t = 0; t < this.byThread.length; t++) {
      const event = (this.byThread[t] as Event[])[done[t] as number];
      if (event === undefined || !ready(event, done)) continue;
      const after = done.slice();
      after[t] = (after[t] as number) + 1;
      const switched = t !== thread;
      queue.push({
        done: after,
        thread: t,
        preemptions: state.preemptions + (switched ? leaving : 0),
        switches: state.switches + (switched ? 1 : 0),
        from: state,
      });
    }
  }

  /** Whether switching away from the thread here is a preemption. */
  private couldGoOn(done: readonly number[], thread: number): boolean {
    const next = (this.byThread[thread] as Event[])[done[thread] as number];
    if (next === undefined) {
      const step = this.waiting.get(thread);
      return step !== undefined && !this.blocked(step, done);
    }
    if (next.gives) return false;
    if (next.touches.some((touch) => touch.mode === ACQUIRE)) return !this.blocked(next, done);
    return !next.fickle && !next.joins ? true : ready(next, done);
  }

  /** Whether a lock that the step would take is taken. */
  private blocked(step: Footprint, done: readonly number[]): boolean {
    for (const { object, mode } of step.touches) {
      if (mode !== ACQUIRE) return true;
      let taken = 0;
      for (let t = 0; t < done.length; t++) {
        const events = this.byThread[t] as Event[];
        for (let i = 0; i < (done[t] as number); i++) {
          for (const touch of (events[i] as Event).touches) {
            if (touch.object === object) taken += touch.mode === ACQUIRE ? 1 : touch.mode === RELEASE ? -1 : 0;
          }
        }
      }
      if (taken > 0) return true;
    }
    return false;
  }
}

/** Whether all that the event happens after has happened. */
function ready(event: Event, done: readonly number[]): boolean {
  for (let t = 0; t < done.length; t++) {
    if (t !== event.thread && (done[t] as number) < (event.clock[t] ?? 0)) return false;
  }
  return true;
}

/** A priority queue by preemptions, then switches; among equals, who came last goes first. */
class Buckets {
  private readonly buckets: State[][][] = [];

  push(state: State): void {
    while (this.buckets.length <= state.preemptions) this.buckets.push([]);
    const level = this.buckets[state.preemptions] as State[][];
    while (level.length <= state.switches) level.push([]);
    (level[state.switches] as State[]).push(state);
  }

  pop(): State | undefined {
    for (const level of this.buckets) {
      for (const bucket of level) {
        const state = bucket.pop();
        if (state !== undefined) return state;
      }
    }
    return undefined;
  }
}
