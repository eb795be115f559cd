import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { isSwitchPoint } from '../switch-point.ts';
import { FirstCome } from './first-come.ts';

/** Carries out the events of a search in a given order of threads; between them nobody is disturbed. */
export class InOrder implements Strategy {
  private readonly order: readonly number[];
  private readonly racy: Uint8Array;
  private readonly then: Strategy = new FirstCome();
  private at = 0;

  constructor(order: readonly number[], racy: Uint8Array) {
    this.order = order;
    this.racy = racy;
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    if (current !== null && !isSwitchPoint(current, this.racy)) return current;
    const wanted = this.order[this.at];
    if (wanted === undefined) return this.then.choose(kernel, current);
    const t = kernel.byIndex[wanted];
    if (t === undefined || !kernel.enabled(t)) return null;
    // A thread just started may have accesses before its first event: they come first.
    if (isSwitchPoint(t, this.racy)) this.at++;
    if (kernel.newborn.length > 0) kernel.newborn.length = 0;
    return t;
  }
}
