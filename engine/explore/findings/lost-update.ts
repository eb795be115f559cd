/** A value read, replaced by another thread, then overwritten by what was made of the old one. */
import type { Kernel } from '../../kernel/kernel.ts';
import { accessLine } from './data-race.ts';
import { variableAt } from './places.ts';
import type { Sighting } from './sighting.ts';

export function lostUpdates(kernel: Kernel): Sighting[] {
  return kernel.detector.lost.map(({ read, lost, overwrite }) => ({
    key: `lost-update ${read.site} ${lost.site} ${overwrite.site}`,
    code: 'lost-update',
    describe: () => ({
      args: { variable: variableAt(kernel.options.program, overwrite.site) },
      lines: [read, lost, overwrite].map((access) => accessLine(kernel, access)),
    }),
  }));
}
