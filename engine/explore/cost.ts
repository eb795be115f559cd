import type { Kernel } from '../kernel/kernel.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { ALIVE, type VirtualThread } from '../kernel/thread.ts';
import type { ScheduleCost } from './report.ts';

/** Whether a thread that is left here gives way by itself: it waits, sleeps or has ended. Else it is preempted. */
export function givesWay(kernel: Kernel, t: VirtualThread): boolean {
  if (t.state !== ALIVE) return true;
  if (t.op === null) return false;
  return !t.op.enabled(t) || !kernel.enabled(t);
}

/** Counts what the schedule of an execution under another strategy costs. */
export class CostMeter implements Strategy {
  preemptions = 0;
  switches = 0;
  private readonly inner: Strategy;
  private last: VirtualThread | null = null;

  constructor(inner: Strategy) {
    this.inner = inner;
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    return this.inner.choose(kernel, current);
  }

  committing(kernel: Kernel, thread: VirtualThread): void {
    const { last } = this;
    if (last !== null && last !== thread) {
      this.switches++;
      if (!givesWay(kernel, last)) this.preemptions++;
    }
    this.last = thread;
    this.inner.committing?.(kernel, thread);
  }

  cost(kernel: Kernel): ScheduleCost {
    return { preemptions: this.preemptions, switches: this.switches, steps: kernel.steps };
  }
}

/** Which of two is cheaper: fewer preemptions, then fewer switches, then fewer steps. */
export function compareCost(a: ScheduleCost, b: ScheduleCost): number {
  return a.preemptions - b.preemptions || a.switches - b.switches || a.steps - b.steps;
}
