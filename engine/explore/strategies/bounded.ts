/**
 * All schedules within a bound, one after the other. Bounds are those of the literature: preemptions (Musuvathi
 * and Qadeer, Iterative Context Bounding, PLDI 2007) or delays (Emmi, Qadeer, Rakamarić, Delay-Bounded
 * Scheduling, POPL 2011).
 *
 * A choice is made where threads may switch: at synchronisation and where accesses race. The kernel runs with
 * every operation as a switch point; at the others the thread simply goes on.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { givesWay } from '../cost.ts';
import { isSwitchPoint } from '../switch-point.ts';

export interface Bounds {
  /** Times that a thread may be left which could have gone on. */
  preemptions?: number | undefined;
  /**
   * Times that the thread whose turn it is may be skipped. In turn is the thread that runs, until it has to
   * wait; then the next by number.
   */
  delays?: number | undefined;
}

/** Something that could be done at a choice, and what it costs. */
interface Option {
  thread: number;
  preemptions: number;
  delays: number;
}

export class Bounded implements Strategy {
  /** True = the execution at hand was given up: it costs more than the limit. */
  abandoned = false;
  private readonly racy: Uint8Array;
  private readonly preemptions: number;
  private readonly delays: number;
  /** What is still to be tried at each choice; the first is being tried. */
  private readonly choices: Option[][] = [];
  private readonly threads: VirtualThread[] = [];
  private position = 0;
  private begun = false;
  private spent = { preemptions: 0, delays: 0 };
  private switches = 0;
  private mostSwitches = Infinity;
  private last: VirtualThread | null = null;

  constructor(racy: Uint8Array, bounds: Bounds) {
    this.racy = racy;
    this.preemptions = bounds.preemptions ?? Infinity;
    this.delays = bounds.delays ?? Infinity;
  }

  /** Schedules with more switches than this are of no more interest. */
  limit(switches: number): void {
    this.mostSwitches = switches;
  }

  /** To be called before each execution. False = there are no more. */
  advance(): boolean {
    if (this.begun) {
      for (;;) {
        const options = this.choices.at(-1);
        if (options === undefined) return false;
        options.shift();
        if (options.length > 0) break;
        this.choices.pop();
      }
    }
    this.begun = true;
    this.position = 0;
    this.spent = { preemptions: 0, delays: 0 };
    this.switches = 0;
    this.last = null;
    this.abandoned = false;
    return true;
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    if (current !== null && !isSwitchPoint(current, this.racy)) return this.take(current);
    const ready = kernel.candidates(this.threads);
    if (ready.length === 0) return null;
    if (ready.length === 1) return this.take(ready[0] as VirtualThread);
    // Beginning, ending and having waited for an end disturb nobody: they are done at once, and leave no choice.
    const settled = ready.find((t) => isOwnAffair(t, this.racy));
    if (settled !== undefined) return this.take(settled);
    let options = this.choices[this.position];
    if (options === undefined) {
      options = this.options(kernel, current ?? this.last, ready);
      this.choices.push(options);
    }
    this.position++;
    const option = options[0] as Option;
    this.spent.preemptions += option.preemptions;
    this.spent.delays += option.delays;
    return this.take(kernel.threads[option.thread] as VirtualThread);
  }

  /** The threads in turn order, with what choosing them costs; those beyond the bounds left out. */
  private options(kernel: Kernel, current: VirtualThread | null, ready: readonly VirtualThread[]): Option[] {
    const at = current?.ordinal ?? 0;
    const count = kernel.threads.length;
    const turn = (t: VirtualThread) => (t.ordinal - at + count) % count;
    const running = current !== null && ready.includes(current) && !givesWay(kernel, current) ? current : null;
    const order = [...ready].sort((a, b) => turn(a) - turn(b));
    // Who gives way comes last, though it could go on.
    if (running === null && order[0] === current) order.push(order.shift() as VirtualThread);
    return order
      .map((t, delays) => ({ thread: t.ordinal, delays, preemptions: running !== null && t !== running ? 1 : 0 }))
      .filter(
        (o) =>
          this.spent.preemptions + o.preemptions <= this.preemptions && this.spent.delays + o.delays <= this.delays,
      );
  }

  private take(t: VirtualThread): VirtualThread | null {
    if (this.last !== null && t !== this.last && ++this.switches > this.mostSwitches) {
      this.abandoned = true;
      return null;
    }
    this.last = t;
    return t;
  }
}

/**
 * Starting, ending and a join that need not wait are ordered by the program alone, unless somebody was seen to ask
 * whether the thread has been started (`Beginning`).
 */
function isOwnAffair({ op, site }: VirtualThread, racy: Uint8Array): boolean {
  if (op === null) return false;
  if (op.code === 'thread.end') return true;
  const isPlain = op.code === 'thread.start' || (op.code === 'thread.join' && op.timeout === undefined);
  return isPlain && racy[site] !== 1;
}
