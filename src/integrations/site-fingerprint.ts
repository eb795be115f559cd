import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './files-below.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the fingerprint of the last finished build is kept: outside `dist`, which is for visitors. */
export const BUILD_RECORD = new URL('../../.cache/site-build', import.meta.url);

/** Everything the built site is made from. */
const SOURCES = [
  'src',
  'public',
  'engine',
  'graders',
  'classroom',
  'exercises',
  'scripts',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const NO_PART_OF_THE_SITE = /\.test\.ts$/;

/** A hash of the site's sources: equal exactly when a build would give the same site. */
export async function siteFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.env.SITE_URL ?? '', process.env.BASE_PATH ?? '']));
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = (await stat(path)).isDirectory() ? await filesBelow(path) : [path];
    for (const file of files) {
      if (NO_PART_OF_THE_SITE.test(file)) continue;
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether `dist` shows the sources as they are now. */
export async function siteIsFresh(): Promise<boolean> {
  if (!existsSync(BUILD_RECORD) || !existsSync(join(root, 'dist', 'index.html'))) return false;
  return (await readFile(BUILD_RECORD, 'utf8')).trim() === (await siteFingerprint());
}
