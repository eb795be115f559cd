/**
 * An execution that was stopped at its limit of steps, and what that limit can show: threads that starved. In
 * an execution that ends nobody waits without end, so starvation is told from one that was cut short: a thread
 * took no step in its second half though it could have gone on, or waits for a lock that others took again and
 * again. It is a remark, for another schedule may be fairer; and the limit itself proves nothing.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { entangled } from '../waits.ts';
import { standing } from './places.ts';
import type { Sighting } from './sighting.ts';

export function atTheLimit(kernel: Kernel): Sighting[] {
  if (kernel.over !== 'budget') return [];
  const stuck = entangled(kernel);
  const starved = kernel.living.filter((t) => !stuck.has(t) && isStarved(kernel, t));
  return [
    {
      key: 'step-budget',
      code: 'step-budget',
      describe: () => ({
        args: { steps: kernel.options.maxSteps },
        lines: [standing(kernel, kernel.current)],
      }),
    },
    ...starved.map(
      (t): Sighting => ({
        key: `starvation ${t.site}`,
        code: 'starvation',
        describe: () => ({ args: {}, lines: [standing(kernel, t)] }),
      }),
    ),
  ];
}

/** How often a lock changes hands, taking and giving counted, before one speaks of again and again. */
const OFTEN = 8;

function isStarved(kernel: Kernel, t: VirtualThread): boolean {
  // Whoever has just started another thread has not announced anything yet.
  if (
    t === kernel.current ||
    (t.op === null && t.location === null) ||
    kernel.steps - t.since < kernel.options.maxSteps / 2
  )
    return false;
  if (kernel.enabled(t)) return true;
  const { op } = t;
  return op?.timeout === undefined && (op?.holders?.(t).length ?? 0) > 0 && (op?.target?.version ?? 0) >= OFTEN;
}
