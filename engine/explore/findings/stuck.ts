/**
 * Threads that can never go on, and no ring or dead holder is the reason: they wait for a notification that has
 * been given too early, or for something that nobody is left to bring about.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { lineOf, siteKey, standing, waitOf } from './places.ts';
import type { Sighting } from './sighting.ts';

/** @param stuck threads that can never go on */
export function stuckForEver(kernel: Kernel, stuck: readonly VirtualThread[]): Sighting[] {
  const late = stuck.filter((t) => t.op?.missed?.() != null);
  if (late.length > 0) return late.map((t) => lostWakeup(kernel, t));
  if (stuck.length === 0) return [];
  return [
    {
      key: `stuck ${siteKey(stuck)}`,
      code: 'stuck',
      describe: () => ({
        args: {},
        lines: stuck.map((t) => standing(kernel, t)),
        waits: stuck.map((t) => waitOf(kernel, t)),
      }),
    },
  ];
}

/**
 * The notification came before the wait, and between the two the thread looked at nothing that is shared: it
 * could not know. (Whoever looks and waits all the same has another problem.)
 */
function lostWakeup(kernel: Kernel, t: VirtualThread): Sighting {
  const notify = t.op?.missed?.() as NonNullable<ReturnType<NonNullable<NonNullable<VirtualThread['op']>['missed']>>>;
  return {
    key: `lost-wakeup ${notify.site} ${t.site}`,
    code: 'lost-wakeup',
    describe: () => ({
      args: {},
      lines: [lineOf(kernel, notify.thread, notify.site), standing(kernel, t)],
      waits: [waitOf(kernel, t)],
    }),
  };
}
