/** What threads threw: errors that nobody caught, and releases of what was not held, caught or not. */
import type { Kernel } from '../../kernel/kernel.ts';
import { errorParts } from '../execution.ts';
import { lineOf, targetName } from './places.ts';
import type { Sighting } from './sighting.ts';

export function uncaughtErrors(kernel: Kernel): Sighting[] {
  const found: Sighting[] = [];
  for (const t of kernel.threads) {
    if (t.error === null) continue;
    const { name, message } = errorParts(t.error.error);
    const { site } = t.error;
    found.push({
      key: `uncaught-error ${site} ${name} ${message}`,
      code: 'uncaught-error',
      describe: () => ({ args: { error: name, message }, lines: [lineOf(kernel, t, site)] }),
    });
  }
  return found;
}

export function releasesUnheld(kernel: Kernel): Sighting[] {
  return kernel.refused
    .filter(({ op }) => /^(r?lock|semaphore)\.release$/.test(op.code))
    .map(({ thread, op, site }) => ({
      key: `release-unheld ${site}`,
      code: 'release-unheld',
      describe: () => ({
        args: { lock: op.label ?? op.target?.name ?? targetName(thread) },
        lines: [lineOf(kernel, thread, site)],
      }),
    }));
}
