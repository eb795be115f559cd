/** Every schedule within a bound, and how many different executions (Mazurkiewicz traces) they make. */
import { dismantle } from '../../kernel/dismantle.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { Bounded, type Bounds } from '../strategies/bounded.ts';
import { isSwitchPoint } from '../switch-point.ts';
import { History } from './history.ts';

export class BoundedSearch {
  /** Schedules that only reorder independent steps of another one. */
  redundant = 0;
  private readonly execute: (strategy: Strategy) => Kernel;
  private readonly schedules: Bounded;
  private readonly racy: Uint8Array;
  private readonly seen = new Set<string>();

  /** @param execute runs the program with every operation as a switch point */
  constructor(execute: (strategy: Strategy) => Kernel, racy: Uint8Array, bounds: Bounds) {
    this.execute = execute;
    this.racy = racy;
    this.schedules = new Bounded(racy, bounds);
  }

  /** Runs the next schedule that makes a new execution. Null = there is none. */
  next(): Kernel | null {
    const { schedules } = this;
    while (schedules.advance()) {
      const history = new History();
      const kernel = this.execute({
        choose: (k, current) => schedules.choose(k, current),
        committing: (_k, t: VirtualThread) => {
          if (isSwitchPoint(t, this.racy)) history.push(t);
        },
        absorbing: (_k, t: VirtualThread) => {
          if (isSwitchPoint(t, this.racy)) history.absorb(t);
        },
      });
      const signature = signatureOf(history);
      if (!this.seen.has(signature)) {
        this.seen.add(signature);
        return kernel;
      }
      this.redundant++;
      dismantle(kernel);
    }
    return null;
  }
}

/** One text for all orders of independent steps: each event with what it happens after. */
function signatureOf(history: History): string {
  return history.events
    .map(({ thread, seq, clock }) => `${thread} ${seq} ${clock.join()}`)
    .sort()
    .join(';');
}
