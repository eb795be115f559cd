/**
 * Locks whose holder has ended. A Lock may be released by any thread, so one that is not yet wanted counts only
 * once nobody is left to do it; a semaphore's permits may be used up for good, so they count only where somebody
 * waits for one in vain.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import { ENDED, type VirtualThread } from '../../kernel/thread.ts';
import { lineOf, waitOf } from './places.ts';
import type { Sighting } from './sighting.ts';

/** @param stuck threads that can never go on */
export function deadHolders(kernel: Kernel, stuck: readonly VirtualThread[]): Sighting[] {
  const found: Sighting[] = [];
  for (const t of stuck) {
    const lock = t.op?.target;
    const dead = (t.op?.holders?.(t) ?? []).find((holder) => holder.state === ENDED);
    if (dead !== undefined && lock) found.push(heldByDead(kernel, dead, lock, t));
  }
  if (kernel.over !== null && kernel.over !== 'ended') return found;
  for (const t of kernel.threads) {
    if (t.holdsNothing || t.state !== ENDED || kernel.cutOff.includes(t)) continue;
    for (const lock of t.held.keys()) if (isLock(lock)) found.push(heldByDead(kernel, t, lock, null));
  }
  return found;
}

function isLock(object: SyncObject): boolean {
  return 'isHeldFor' in object;
}

function heldByDead(kernel: Kernel, dead: VirtualThread, lock: SyncObject, waiter: VirtualThread | null): Sighting {
  const site = dead.held.get(lock) ?? dead.site;
  return {
    key: `lock-held-by-dead-thread ${site}`,
    code: 'lock-held-by-dead-thread',
    describe: () => ({
      args: { lock: lock.name },
      lines: [lineOf(kernel, dead, site)],
      ...(waiter === null ? {} : { waits: [waitOf(kernel, waiter)] }),
    }),
  };
}
