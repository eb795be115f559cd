import type { Kernel } from '../../kernel/kernel.ts';
import { RandomNumbers } from '../../kernel/random-numbers.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { Prompt } from './prompt.ts';

/** At every switch point, each thread that can go on is as likely as any other. */
export class RandomWalk implements Strategy {
  private readonly random: RandomNumbers;
  private readonly prompt = new Prompt();
  private readonly threads: VirtualThread[] = [];

  constructor(seed: number) {
    this.random = new RandomNumbers(seed);
  }

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    const first = this.prompt.choose(kernel, current);
    if (first !== null) return first;
    const ready = kernel.candidates(this.threads);
    if (ready.length <= 1) return ready[0] ?? null;
    return ready[this.random.below(ready.length)] as VirtualThread;
  }
}
