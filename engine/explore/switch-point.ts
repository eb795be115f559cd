import type { VirtualThread } from '../kernel/thread.ts';

/**
 * Whether what a thread has announced is a place where an exhaustive search lets threads switch:
 * synchronisation, and accesses known to race or to meet others.
 */
export function isSwitchPoint(t: VirtualThread, racy: Uint8Array): boolean {
  return t.op !== null || t.daemon || racy[t.site] === 1;
}
