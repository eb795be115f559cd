/** Who waits for whom, when an execution is over. */
import type { Kernel } from '../kernel/kernel.ts';
import type { VirtualThread } from '../kernel/thread.ts';

/** Threads that can never go on: nobody is left who could let them. */
export function stuckThreads(kernel: Kernel): VirtualThread[] {
  if (kernel.over !== null) return [];
  return kernel.living.filter((t) => t.op !== null && !kernel.enabled(t));
}

/**
 * Threads that wait, without a time-out, for threads that are in the same position: nothing that anybody else
 * does can help them, even where the execution went on without them or was stopped.
 */
export function entangled(kernel: Kernel): Set<VirtualThread> {
  const set = new Set(kernel.living.filter((t) => waitsForThreads(kernel, t)));
  for (let before = -1; before !== set.size; ) {
    before = set.size;
    for (const t of set) if (!holdersOf(t).every((holder) => set.has(holder))) set.delete(t);
  }
  return set;
}

/** Threads that wait for each other, each for the next and the last for the first; each ring once, short ones first. */
export function ringsOf(kernel: Kernel): VirtualThread[][] {
  const set = entangled(kernel);
  const rings = new Map<string, VirtualThread[]>();
  for (const start of set) {
    const ring = ringFrom(start);
    if (ring === null) continue;
    const key = ring
      .map((t) => t.ordinal)
      .sort((a, b) => a - b)
      .join();
    if (!rings.has(key)) rings.set(key, ring);
  }
  return [...rings.values()].sort((a, b) => a.length - b.length);
}

/** The shortest ring; null = there is none. */
export function cycleOf(kernel: Kernel): VirtualThread[] | null {
  return ringsOf(kernel)[0] ?? null;
}

function waitsForThreads(kernel: Kernel, t: VirtualThread): boolean {
  const { op } = t;
  if (op === null || op.timeout !== undefined || kernel.enabled(t)) return false;
  // Whoever is still running could give a semaphore a permit; the others belong to their holders.
  if (kernel.over !== null && op.code.startsWith('semaphore')) return false;
  return holdersOf(t).length > 0;
}

function holdersOf(t: VirtualThread): VirtualThread[] {
  return t.op?.holders?.(t) ?? [];
}

/** Breadth first from a thread over those it waits for, back to itself. */
function ringFrom(start: VirtualThread): VirtualThread[] | null {
  const seen = new Set([start]);
  let paths = [[start]];
  while (paths.length > 0) {
    const longer: VirtualThread[][] = [];
    for (const path of paths) {
      for (const holder of holdersOf(path.at(-1) as VirtualThread)) {
        if (holder === start) return path;
        if (seen.has(holder)) continue;
        seen.add(holder);
        longer.push([...path, holder]);
      }
    }
    paths = longer;
  }
  return null;
}
