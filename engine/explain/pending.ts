import type { Step, Trace } from '../explore/report.ts';

/**
 * Tells a thread's first step at or after an index: what it is about to do meanwhile. Quickly, since a trace may
 * have a hundred thousand steps.
 */
export function pendingReader({ steps }: Pick<Trace, 'steps'>): (thread: number, from: number) => Step | undefined {
  const byThread = Map.groupBy(steps, ({ thread }) => thread);
  return (thread, from) => {
    const own = byThread.get(thread) ?? [];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as Step).index < from) low = middle + 1;
      else high = middle;
    }
    return own[low];
  };
}
