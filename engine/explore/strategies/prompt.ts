import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';

/**
 * Threads that were waiting for an event when it was set are through it at once, before it can be cleared
 * again; then whoever set it goes on. So it is in CPython. (A search of all schedules has no use for this: that
 * a thread comes too late is one of them.)
 */
export class Prompt {
  /** Whoever goes on after them; null = this was no turn of theirs. */
  resuming: VirtualThread | null = null;
  private setter: VirtualThread | null = null;

  /** A thread that is to take just one step now; null = there is none. */
  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    const { roused } = kernel;
    if (kernel.options.clock === 'adversarial') roused.length = 0;
    this.resuming = null;
    while (roused.length > 0) {
      const t = roused.shift() as VirtualThread;
      if (!kernel.enabled(t)) continue;
      this.setter ??= current;
      return t;
    }
    this.resuming = this.setter;
    this.setter = null;
    return null;
  }
}
