/**
 * Threads that wait for each other in a ring, or one for itself. A ring once closed stays: those in it never
 * move again, so looking when the execution is over finds each, whatever else went on meanwhile.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { ringsOf } from '../waits.ts';
import { siteKey, standing, waitOf } from './places.ts';
import type { Sighting } from './sighting.ts';

export function deadlocks(kernel: Kernel): Sighting[] {
  return ringsOf(kernel).map((ring) => {
    const code = ring.length === 1 ? 'self-deadlock' : 'deadlock';
    return {
      key: `${code} ${siteKey(ring)}`,
      code,
      describe: () => ({
        args: {},
        lines: ring.map((t) => standing(kernel, t)),
        waits: ring.map((t) => waitOf(kernel, t)),
      }),
    };
  });
}
