import type { Step, Trace } from '../explore/report.ts';

/**
 * Tells a thread's first step at or after an index: what it is about to do meanwhile. Quickly, since a trace may
 * have a hundred thousand steps.
 */
export function pendingReader({ steps }: Pick<Trace, 'steps'>): (thread: number, from: number) => Step | undefined {
  const byThread = Map.groupBy(steps, ({ thread }) => thread);
  /** Where each thread's last answer stands: most questions go forward step by step, and have the same answer. */
  const reached = new Map<number, number>();
  return (thread, from) => {
    const own = byThread.get(thread) ?? [];
    const at = reached.get(thread) ?? 0;
    const isPast = at > 0 && (own[at - 1] as Step).index >= from;
    if (!isPast && (own[at]?.index ?? Number.POSITIVE_INFINITY) >= from) return own[at];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as Step).index < from) low = middle + 1;
      else high = middle;
    }
    reached.set(thread, low);
    return own[low];
  };
}
