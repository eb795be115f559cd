/** Who waits for whom, at the end of an execution. */
import type { Kernel } from '../kernel/kernel.ts';
import type { VirtualThread } from '../kernel/thread.ts';

/** Threads that can never go on: nobody is left who could let them. */
export function stuckThreads(kernel: Kernel): VirtualThread[] {
  if (kernel.over !== null) return [];
  return kernel.living.filter((t) => t.op !== null && !kernel.enabled(t));
}

/** Threads that wait for each other in a ring, each for the next; null = there is no ring. */
export function cycleOf(kernel: Kernel): VirtualThread[] | null {
  const stuck = stuckThreads(kernel);
  for (const start of stuck) {
    const path: VirtualThread[] = [];
    let at: VirtualThread | undefined = start;
    while (at !== undefined && stuck.includes(at) && !path.includes(at)) {
      path.push(at);
      at = at.op?.holders?.(at)[0];
    }
    if (at !== undefined && path.includes(at)) return path.slice(path.indexOf(at));
  }
  return null;
}
