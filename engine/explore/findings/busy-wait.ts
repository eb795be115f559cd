/** Loops that asked again and again, without resting, and the steps that took. */
import type { Kernel } from '../../kernel/kernel.ts';
import { lineOf } from './places.ts';
import type { Sighting } from './sighting.ts';

export function busyWaits(kernel: Kernel): Sighting[] {
  return kernel.burnt.map(({ thread, site, steps }) => ({
    key: `busy-wait ${site}`,
    code: 'busy-wait',
    describe: () => ({ args: { steps }, lines: [lineOf(kernel, thread, site)] }),
  }));
}
