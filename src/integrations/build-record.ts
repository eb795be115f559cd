import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { BUILD_RECORD, siteFingerprint } from './site-fingerprint.ts';

/** Records which state of the sources the built site shows, so that `npm start` can tell whether it is stale. */
export function buildRecord(): AstroIntegration {
  let fingerprint = '';
  return {
    name: 'interleave:build-record',
    hooks: {
      // Taken before anything is read: a file changed during the build then makes the result stale.
      'astro:build:start': async () => {
        await rm(BUILD_RECORD, { force: true });
        fingerprint = await siteFingerprint();
      },
      'astro:build:done': async () => {
        await mkdir(new URL('.', BUILD_RECORD), { recursive: true });
        await writeFile(BUILD_RECORD, `${fingerprint}\n`);
      },
    },
  };
}
