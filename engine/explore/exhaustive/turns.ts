import type { VirtualThread } from '../../kernel/thread.ts';

/** Counts the steps of each thread in one execution. */
export class Turns {
  private readonly counts: number[] = [];

  take(t: VirtualThread): void {
    const { counts } = this;
    while (counts.length <= t.index) counts.push(0);
    counts[t.index] = (counts[t.index] as number) + 1;
  }

  /** A new execution begins. */
  clear(): void {
    this.counts.fill(0);
  }

  of(t: VirtualThread): number {
    return this.counts[t.index] ?? 0;
  }
}
