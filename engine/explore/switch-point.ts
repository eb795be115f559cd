import type { Kernel } from '../kernel/kernel.ts';
import type { VirtualThread } from '../kernel/thread.ts';

/**
 * Whether what a thread has announced is a place where an exhaustive search lets threads switch:
 * synchronisation, and accesses known to race or to meet others.
 */
export function isSwitchPoint(t: VirtualThread, racy: Uint8Array): boolean {
  return t.op !== null || t.daemon || racy[t.site] === 1;
}

/** Places that race in an execution must be switch points, too. True = there are new ones. */
export function learnRaces(kernel: Kernel, racy: Uint8Array): boolean {
  let news = false;
  for (const met of [kernel.detector.races, kernel.detector.contacts]) {
    for (const { first, second } of met) {
      if (racy[first.site] === 1 && racy[second.site] === 1) continue;
      racy[first.site] = 1;
      racy[second.site] = 1;
      news = true;
    }
  }
  return news;
}
