import type { Kernel } from '../../kernel/kernel.ts';
import { RandomNumbers } from '../../kernel/random-numbers.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { givesWay } from '../cost.ts';

/**
 * Probabilistic concurrency testing: threads have random priorities, and whoever can go on with the highest one
 * does; at `depth - 1` random steps the running thread's priority drops below all others. A bug that needs
 * `depth` orderings is found with probability at least 1 / (n k^(depth-1)) in each execution of n threads and k
 * steps. (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010.)
 */
export class Pct implements Strategy {
  /** Choices made in this execution: the `k` to give to the next. */
  choices = 0;
  private readonly random: RandomNumbers;
  private readonly priorities: number[] = [];
  private readonly drops: Set<number>;
  private readonly threads: VirtualThread[] = [];
  private lowest = 0;

  /**
   * @param depth number of orderings that a bug may need, from 1
   * @param expected choices that an execution is expected to have
   */
  constructor(seed: number, depth: number, expected: number) {
    this.random = new RandomNumbers(seed);
    this.drops = new Set();
    for (let i = 1; i < depth; i++) this.drops.add(1 + this.random.below(Math.max(1, expected)));
  }

  choose(kernel: Kernel): VirtualThread | null {
    const ready = kernel.candidates(this.threads);
    // Steps that leave no choice do not count: there is nothing to get wrong.
    if (ready.length <= 1) return ready[0] ?? null;
    this.choices++;
    let first = this.highest(ready);
    // Whoever only waits for time to pass lets the others go first, or nobody else would ever run.
    if (this.drops.has(this.choices) || givesWay(kernel, first)) {
      this.priorities[first.ordinal] = --this.lowest;
      first = this.highest(ready);
    }
    return first;
  }

  private highest(ready: readonly VirtualThread[]): VirtualThread {
    let first = ready[0] as VirtualThread;
    for (const t of ready) if (this.priority(t) > this.priority(first)) first = t;
    return first;
  }

  private priority(t: VirtualThread): number {
    const { priorities } = this;
    while (priorities.length <= t.ordinal) priorities.push(1 + this.random.fraction());
    return priorities[t.ordinal] as number;
  }
}
