/**
 * The command as one file. Loading some hundred modules takes longer than all the rest of a short command, so they
 * are bundled once, and the bundle is kept under `node_modules/.cache` with the fingerprints of all files it was made
 * from: it counts as long as every one of them is the same.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areUnchanged, type Fingerprints } from '../../engine/sandbox/node-fingerprints.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BUNDLE = new URL('../../node_modules/.cache/interleave/command.mjs', import.meta.url);
const SOURCES = new URL('../main.ts', import.meta.url);

/** First line of the bundle, behind `//`. */
export interface Header {
  /** Places in the file system are written into it. */
  root: string;
  inputs: Fingerprints;
}

/** What to import to run the command: the bundle, made anew where it does not count, or else the sources. */
export async function entry(): Promise<string> {
  if (!isFresh(fileURLToPath(BUNDLE), ROOT)) {
    try {
      const { buildCommand } = await import('./build-command.ts');
      await buildCommand();
    } catch {
      // An installation that cannot be written to works without; what is wrong with the sources, they say themselves.
      return SOURCES.href;
    }
  }
  return BUNDLE.href;
}

/** Whether a bundle was made from the files that are below `root` now. */
export function isFresh(bundle: string, root: string): boolean {
  try {
    const { root: place, inputs } = JSON.parse(firstLine(bundle).slice('//'.length)) as Header;
    return place === root && areUnchanged(root, inputs);
  } catch {
    return false;
  }
}

const CHUNK = 1 << 16;

function firstLine(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let line = '';
    for (;;) {
      const length = readSync(descriptor, chunk);
      const text = chunk.toString('latin1', 0, length);
      const end = text.indexOf('\n');
      line += end < 0 ? text : text.slice(0, end);
      if (end >= 0 || length === 0) return line;
    }
  } finally {
    closeSync(descriptor);
  }
}
