/**
 * Vector clocks: `clock[t]` is how much of thread `t` is known to have happened. A missing entry is 0.
 * (Mattern, Virtual Time and Global States of Distributed Systems, 1988.)
 */
export type VectorClock = number[];

/** By thread: what it knows before anybody has told it anything. */
const beginnings: VectorClock[] = [];

/** The clock of a thread that has done nothing yet. */
export function clockOf(t: number): VectorClock {
  while (beginnings.length <= t) {
    const zeros = beginnings.length;
    beginnings.push([...new Array<number>(zeros).fill(0), 1]);
  }
  return (beginnings[t] as VectorClock).slice();
}

/** Makes `into` the join of both: everything known to either. */
export function joinInto(into: VectorClock, from: VectorClock): void {
  const known = into.length;
  const { length } = from;
  for (let i = 0; i < length; i++) {
    const theirs = from[i] as number;
    if (i >= known) into.push(theirs);
    else if (theirs > (into[i] as number)) into[i] = theirs;
  }
}

/** Adds one to thread `t`'s own entry. */
export function tick(clock: VectorClock, t: number): void {
  while (clock.length <= t) clock.push(0);
  clock[t] = (clock[t] as number) + 1;
}

export function entry(clock: VectorClock, t: number): number {
  return t < clock.length ? (clock[t] as number) : 0;
}
