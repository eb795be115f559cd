/**
 * All schedules with at most so many preemptions, one after the other, in the order of their choices: what the
 * search for the shortest counterexample goes through. (Musuvathi and Qadeer, Iterative Context Bounding,
 * PLDI 2007.)
 *
 * A choice is made where threads may switch: at synchronisation and where accesses race. The kernel runs with
 * every operation as a switch point; at the others the thread simply goes on.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { givesWay } from '../cost.ts';
import { isSwitchPoint } from '../switch-point.ts';

interface Choice {
  /** Thread ordinals still to be tried here; the first is being tried. */
  threads: number[];
}

export class Bounded implements Strategy {
  /** True = the execution at hand was given up: it costs more than the limit. */
  abandoned = false;
  private readonly racy: Uint8Array;
  private readonly preemptions: number;
  private readonly choices: Choice[] = [];
  private readonly threads: VirtualThread[] = [];
  private position = 0;
  private spent = 0;
  private switches = 0;
  private mostSwitches = Infinity;
  private last: VirtualThread | null = null;

  constructor(racy: Uint8Array, preemptions: number) {
    this.racy = racy;
    this.preemptions = preemptions;
  }

  /** Schedules with more switches than this are of no more interest. */
  limit(switches: number): void {
    this.mostSwitches = switches;
  }

  /** To be called before each execution. False = there are no more. */
  advance(): boolean {
    if (this.position > 0 || this.choices.length > 0) {
      for (;;) {
        const choice = this.choices.at(-1);
        if (choice === undefined) return false;
        choice.threads.shift();
        if (choice.threads.length > 0) break;
        this.choices.pop();
      }
    }
    this.position = 0;
    this.spent = 0;
    this.switches = 0;
    this.last = null;
    this.abandoned = false;
    return true;
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    if (current !== null && !isSwitchPoint(current, this.racy)) {
      return this.take(kernel, current, current);
    }
    const ready = kernel.candidates(this.threads);
    if (ready.length === 0) return null;
    if (ready.length === 1) return this.take(kernel, current, ready[0] as VirtualThread);
    let choice = this.choices[this.position];
    if (choice === undefined) {
      choice = { threads: this.options(kernel, current, ready) };
      this.choices.push(choice);
    }
    this.position++;
    return this.take(kernel, current, kernel.threads[choice.threads[0] as number] as VirtualThread);
  }

  private options(kernel: Kernel, current: VirtualThread | null, ready: VirtualThread[]): number[] {
    const others = ready.filter((t) => t !== current).map((t) => t.ordinal);
    if (current === null || !ready.includes(current)) return others;
    if (givesWay(kernel, current)) return [...others, current.ordinal];
    return this.spent < this.preemptions ? [current.ordinal, ...others] : [current.ordinal];
  }

  private take(kernel: Kernel, current: VirtualThread | null, t: VirtualThread): VirtualThread | null {
    if (this.last !== null && t !== this.last && ++this.switches > this.mostSwitches) {
      this.abandoned = true;
      return null;
    }
    if (current !== null && t !== current && !givesWay(kernel, current)) this.spent++;
    this.last = t;
    return t;
  }
}
