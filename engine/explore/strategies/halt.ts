import type { Kernel } from '../../kernel/kernel.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';

/**
 * Stops the execution where somebody would have to choose a step. What is no step of the program goes on by
 * itself, and an execution in which nobody can go on ends as it does.
 */
export class Halt implements Strategy {
  private readonly threads: VirtualThread[] = [];

  choose(kernel: Kernel): VirtualThread | null {
    kernel.newborn.length = 0;
    const ready = kernel.candidates(this.threads);
    const silent = ready.find((t) => t.op?.silent === true);
    if (silent !== undefined) return silent;
    if (ready.length > 0) kernel.stop('cancelled');
    return null;
  }
}
