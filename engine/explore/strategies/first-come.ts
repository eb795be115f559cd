import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import { ALIVE, type VirtualThread } from '../../kernel/thread.ts';
import { Prompt } from './prompt.ts';

/** Steps one thread may take in a row while others could go on. */
const SLICE = 10_000;

/**
 * The default schedule, as CPython was measured to behave: a thread just started runs first; then whoever runs
 * goes on until it has to wait; whoever has waited longest comes next. Long slices end so that polling ends.
 */
export class FirstCome implements Strategy {
  private readonly threads: VirtualThread[] = [];
  private readonly prompt = new Prompt();
  private last: VirtualThread | null = null;
  private slice = 0;

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    const first = this.prompt.choose(kernel, current);
    return first ?? this.turn(this.pick(kernel, this.prompt.resuming ?? current));
  }

  private turn(t: VirtualThread | null): VirtualThread | null {
    if (t !== this.last) {
      this.last = t;
      this.slice = 0;
    }
    this.slice++;
    return t;
  }

  private pick(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    const { newborn } = kernel;
    while (newborn.length > 0) {
      const t = newborn.shift() as VirtualThread;
      if (t.state === ALIVE && kernel.enabled(t)) return t;
    }
    const sliceOver = this.slice > SLICE || current?.op?.code === 'time-slice';
    if (current !== null && !sliceOver && kernel.enabled(current)) return current;
    let chosen: VirtualThread | null = null;
    for (const t of kernel.candidates(this.threads)) {
      if (t !== current && (chosen === null || t.since < chosen.since)) chosen = t;
    }
    return chosen ?? (current !== null && kernel.enabled(current) ? current : null);
  }
}
