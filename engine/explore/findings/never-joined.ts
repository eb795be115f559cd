/**
 * Threads whose end nobody waited for, in an execution that went well. Daemons are meant to be left alone, and
 * whoever got word of the last thing a thread had to tell (an event it set, an item it put) need not join it.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { ENDED, isBackground, type VirtualThread } from '../../kernel/thread.ts';
import { entry } from '../../kernel/vector-clock.ts';
import { lineOf } from './places.ts';
import type { Sighting } from './sighting.ts';

export function neverJoined(kernel: Kernel): Sighting[] {
  if (kernel.over !== 'ended' || kernel.threads.some((t) => t.error !== null)) return [];
  const found: Sighting[] = [];
  for (const t of kernel.threads) {
    if (t === t.process.main || t.awaited || t.state !== ENDED || isBackground(t) || isKnown(kernel, t)) continue;
    found.push({
      key: `never-joined ${t.startedAt}`,
      code: 'never-joined',
      describe: () => ({ args: {}, lines: [lineOf(kernel, t, t.startedAt)] }),
    });
  }
  return found;
}

/** Whether another thread knows of everything up to the last synchronisation of `t` before its end. */
function isKnown(kernel: Kernel, t: VirtualThread): boolean {
  const last = entry(t.life.clock, t.index) - 1;
  return last > 0 && kernel.threads.some((other) => other !== t && entry(other.clock, t.index) >= last);
}
