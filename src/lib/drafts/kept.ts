/** What is kept of a learner's work on one program. Times are milliseconds since 1970. */
export interface Kept {
  /** The program as the learner left it; null = as it was given, which may be after a reset. */
  text: string | null;
  changedAt: number;
  /** What the work began from, to tell when the course gives another program now. */
  base: Base | null;
  /** The last program that passed. */
  passed: { text: string; at: number } | null;
}

export interface Base {
  revision: string;
  given: string;
}

export const NOTHING_KEPT: Kept = { text: null, changedAt: 0, base: null, passed: null };

/** Two accounts of the same work as one: of the program and of the pass the newer one each. */
export function mergeKept(one: Kept, other: Kept): Kept {
  const { text, changedAt, base } = other.changedAt > one.changedAt ? other : one;
  const passed = (other.passed?.at ?? 0) > (one.passed?.at ?? 0) ? other.passed : one.passed;
  return { text, changedAt, base, passed };
}
