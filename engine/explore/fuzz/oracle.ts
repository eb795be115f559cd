/**
 * Searches that are too simple to be wrong, for the optimal one to be compared with: every schedule without any
 * reduction, and every schedule with plain sleep sets (Godefroid 1996), which begins executions in vain but
 * completes each Mazurkiewicz trace exactly once.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { dependent, type Footprint } from '../exhaustive/event.ts';
import { History } from '../exhaustive/history.ts';
import type { Execute } from '../exhaustive/search.ts';

interface Choice {
  /** Threads that could go on here, with what they would do; the first is being tried. */
  todo: Footprint[];
  sleep: Footprint[];
}

export class Oracle implements Strategy {
  /** What has been carried out in the execution at hand. */
  readonly done: Footprint[] = [];
  /** Executions begun, in vain or not. */
  begun = 0;
  private readonly execute: Execute;
  private readonly sleepSets: boolean;
  private readonly history = new History();
  private readonly choices: Choice[] = [];
  private readonly threads: VirtualThread[] = [];
  private asleep = false;

  constructor(execute: Execute, sleepSets: boolean) {
    this.execute = execute;
    this.sleepSets = sleepSets;
  }

  /** The next complete execution; null = all have been made. */
  next(): Kernel | null {
    for (;;) {
      if (this.begun++ > 0 && !this.backtrack()) return null;
      this.done.length = 0;
      this.asleep = false;
      const kernel = this.execute(this);
      if (!this.asleep) return kernel;
    }
  }

  private backtrack(): boolean {
    for (;;) {
      const choice = this.choices.at(-1);
      if (choice === undefined) return false;
      const tried = choice.todo.shift() as Footprint;
      if (this.sleepSets) choice.sleep.push(tried);
      if (choice.todo.length > 0) return true;
      this.choices.pop();
    }
  }

  choose(kernel: Kernel): VirtualThread | null {
    const at = this.done.length;
    let choice = this.choices[at];
    if (choice === undefined) {
      const ready = kernel.candidates(this.threads);
      if (ready.length === 0) return null;
      const sleep = at === 0 ? [] : this.inherited(this.choices[at - 1] as Choice);
      const todo = ready.filter((t) => !sleep.some((step) => step.thread === t.index)).map((t) => this.footprint(t));
      if (todo.length === 0) {
        this.asleep = true;
        return null;
      }
      choice = { todo, sleep };
      this.choices.push(choice);
    }
    return kernel.byIndex[(choice.todo[0] as Footprint).thread] as VirtualThread;
  }

  private inherited({ todo, sleep }: Choice): Footprint[] {
    const taken = todo[0] as Footprint;
    return sleep.filter((step) => !dependent(step, taken));
  }

  private footprint(t: VirtualThread): Footprint {
    return { thread: t.index, touches: this.history.footprint(t) };
  }

  committing(_kernel: Kernel, t: VirtualThread): void {
    this.done.push(this.footprint(t));
  }
}

/**
 * The same text for executions that are equal up to the order of independent steps, and for no others: the
 * steps in layers, each as early as the steps it depends on allow (Foata normal form).
 */
export function signature(steps: readonly Footprint[]): string {
  const level: number[] = [];
  const seq: number[] = [];
  const layers: string[][] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Footprint;
    // A thread's first step comes after its start, of which the main thread takes one after the other.
    let earliest = 0;
    for (let k = 0; k < i; k++) {
      const other = steps[k] as Footprint;
      if (other.thread === step.thread || dependent(other, step))
        earliest = Math.max(earliest, (level[k] as number) + 1);
    }
    level.push(earliest);
    seq[step.thread] = (seq[step.thread] ?? 0) + 1;
    const name = `${step.thread}:${step.touches.map((t) => `${t.object}.${String(t.key)}.${t.mode}`).join(',')}`;
    (layers[earliest] ??= []).push(name);
  }
  return layers.map((layer) => layer.sort().join(' ')).join('|');
}
