/**
 * Wakeup trees: the beginnings of executions that are still to be explored from one state, so arranged that
 * no two of them lead to equivalent executions. (Abdulla, Aronis, Jonsson, Sagonas, Source Sets: A Foundation
 * for Optimal Dynamic Partial Order Reduction, JACM 2017, section 6.)
 */
import { dependent, type Event, type Footprint, happensBefore } from './event.ts';

export interface Branch extends Footprint {
  children: Branch[];
}

/** A sequence of events without some of them. */
interface Rest {
  readonly events: readonly Event[];
  /** 1 = not among them any more; null = all are. */
  gone: Uint8Array | null;
}

/** Whether the event at `at` could be the first of all in an equivalent order. */
function isInitial({ events, gone }: Rest, at: number): boolean {
  const event = events[at] as Event;
  for (let i = 0; i < at; i++) if (gone?.[i] !== 1 && happensBefore(events[i] as Event, event)) return false;
  return true;
}

function firstOf({ events, gone }: Rest, thread: number): number {
  for (let i = 0; i < events.length; i++) if (gone?.[i] !== 1 && (events[i] as Event).thread === thread) return i;
  return -1;
}

/**
 * Whether a thread whose next step is `step` could take it first in an execution that goes on with `w`: either
 * it does in an order equivalent to `w`, or `w` leaves it alone (a weak initial, section 6.1 there).
 */
export function isWeakInitial(step: Footprint, w: readonly Event[]): boolean {
  const all: Rest = { events: w, gone: null };
  const at = firstOf(all, step.thread);
  return at >= 0 ? isInitial(all, at) : isIndependent(step, all);
}

function isIndependent(step: Footprint, { events, gone }: Rest): boolean {
  for (let i = 0; i < events.length; i++) if (gone?.[i] !== 1 && dependent(step, events[i] as Event)) return false;
  return true;
}

/** Adds the executions that begin with `w`, unless the tree has equivalent ones. */
export function insert(tree: Branch[], w: readonly Event[]): void {
  const place = placeFor(tree, w);
  if (place !== null) place.branches.push(chain(place.rest));
}

/** Whether the tree has executions equivalent to all those that begin with `w`. */
export function covers(tree: Branch[], w: readonly Event[]): boolean {
  return placeFor(tree, w) === null;
}

/** Where `w` is to be added, and what is left of it there; null = nowhere, the tree has it. */
function placeFor(tree: Branch[], w: readonly Event[]): { branches: Branch[]; rest: readonly Event[] } | null {
  let branches = tree;
  let left = w.length;
  const rest: Rest = { events: w, gone: null };
  for (;;) {
    let found: Branch | undefined;
    for (const branch of branches) {
      const at = firstOf(rest, branch.thread);
      if (at >= 0) {
        if (!isInitial(rest, at)) continue;
        rest.gone ??= new Uint8Array(w.length);
        rest.gone[at] = 1;
        left--;
        found = branch;
        break;
      }
      if (isIndependent(branch, rest)) {
        found = branch;
        break;
      }
    }
    if (found === undefined) return { branches, rest: remaining(rest) };
    // A leaf stands for all executions that begin so: `w` is among them.
    if (left === 0 || found.children.length === 0) return null;
    branches = found.children;
  }
}

function remaining({ events, gone }: Rest): readonly Event[] {
  return gone === null ? events : events.filter((_, i) => gone[i] !== 1);
}

function chain(w: readonly Event[]): Branch {
  let branch: Branch | null = null;
  for (let i = w.length - 1; i >= 0; i--) {
    const { thread, touches } = w[i] as Event;
    branch = { thread, touches, children: branch === null ? [] : [branch] };
  }
  return branch as Branch;
}
