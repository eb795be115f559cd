import type { VirtualThread } from '../../kernel/thread.ts';

/** Counts the steps of each thread in one execution. */
export class Turns {
  private readonly counts: number[] = [];

  take(t: VirtualThread): void {
    this.counts[t.index] = this.of(t) + 1;
  }

  of(t: VirtualThread): number {
    return this.counts[t.index] ?? 0;
  }
}
