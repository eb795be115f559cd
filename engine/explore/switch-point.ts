import type { VirtualThread } from '../kernel/thread.ts';

/**
 * Whether what a thread has announced is a place where an exhaustive search lets threads switch:
 * synchronisation, calls of container methods, and accesses that race.
 */
export function isSwitchPoint(t: VirtualThread, racy: Uint8Array): boolean {
  return t.op !== null || t.atomic || racy[t.site] === 1;
}
