/**
 * Vector clocks: `clock[t]` is how much of thread `t` is known to have happened. A missing entry is 0.
 * (Mattern, Virtual Time and Global States of Distributed Systems, 1988.)
 */
export type VectorClock = number[];

/** Makes `into` the join of both: everything known to either. */
export function joinInto(into: VectorClock, from: VectorClock): void {
  while (into.length < from.length) into.push(0);
  for (let i = 0; i < from.length; i++) {
    const theirs = from[i] as number;
    if (theirs > (into[i] as number)) into[i] = theirs;
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
