import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { FirstCome } from './first-come.ts';

/** Takes the steps of a schedule: turns of a thread (its ordinal) and a number of steps. After its end another strategy, by default the default one. */
export class Replay implements Strategy {
  /** The step at which the schedule asked for a thread that could not go on; -1 = it never did. */
  failedAt = -1;
  private readonly runs: readonly number[];
  private readonly then: Strategy;
  private readonly threads: VirtualThread[] = [];
  private run = 0;
  /** Step at which the run at hand ends. */
  private end: number;

  constructor(runs: readonly number[], then: Strategy = new FirstCome()) {
    this.runs = runs;
    this.then = then;
    this.end = runs[1] ?? 0;
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    while (this.run < this.runs.length && kernel.steps >= this.end) {
      this.run += 2;
      this.end += this.runs[this.run + 1] ?? 0;
    }
    if (this.run >= this.runs.length) return this.then.choose(kernel, current);
    if (kernel.newborn.length > 0) kernel.newborn.length = 0;
    const want = kernel.threads[this.runs[this.run] as number];
    if (want !== undefined && kernel.enabled(want)) return want;
    // Looking for candidates lets time pass where it has to.
    const ready = kernel.candidates(this.threads);
    if (want !== undefined && ready.includes(want)) return want;
    // What is no step of the program is in no schedule, but others may wait for it.
    const silent = ready.find((t) => t.op?.silent === true);
    if (silent !== undefined) return silent;
    this.failedAt = kernel.steps;
    return null;
  }
}
