import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import type { Sources } from '../engine/compile/program.ts';
import { fileError } from './file-error.ts';
import { UsageError } from './usage-error.ts';

export interface LoadedSources {
  /** Paths from the main file's folder; the main file first. */
  sources: Sources;
  /** The main file's path in `sources`. */
  main: string;
  /** Its folder. */
  folder: string;
}

/** A learner's program is small; whoever names a log file or a video by mistake is told so at once. */
const MOST_BYTES = 1 << 20;
const MOST_FILES = 200;

/**
 * Reads a program: the file and what it imports by a relative path, from its folder and below only. An import
 * that leads elsewhere, or nowhere, is left to the compiler, which reports it with its line.
 * @throws UsageError where the file cannot be read or is no program's text
 */
export async function loadSources(file: string): Promise<LoadedSources> {
  const text = await readMain(file);
  const folder = await realpath(dirname(file));
  const main = basename(file);
  const sources: Sources = { [main]: text };
  const waiting = [main];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    for (const specifier of relativeImports(sources[from] as string)) {
      for (const path of candidates(from, specifier)) {
        if (path in sources || Object.keys(sources).length >= MOST_FILES) continue;
        const imported = await readBelow(folder, path);
        if (imported === null) continue;
        sources[path] = imported;
        waiting.push(path);
      }
    }
  }
  return { sources, main, folder };
}

async function readMain(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new UsageError('usage.file-too-large', { file, most: MOST_BYTES / 1024 }, false);
    const bytes = await readFile(file);
    if (bytes.includes(0)) throw new UsageError('usage.file-not-text', { file }, false);
    return withoutMark(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw fileError('unreadable', file, error);
  }
}

/** Null for what is not there, or leads out of the folder, be it over a symbolic link. */
async function readBelow(folder: string, path: string): Promise<string | null> {
  try {
    const real = await realpath(join(folder, ...path.split('/')));
    const way = relative(folder, real);
    if (way === '' || way.startsWith(`..${sep}`) || way === '..' || isAbsolute(way)) return null;
    const { size } = await stat(real);
    if (size > MOST_BYTES) return null;
    return withoutMark(await readFile(real, 'utf8'));
  } catch {
    return null;
  }
}

const IMPORT = /(?:\bfrom|\bimport)\s*(['"])(\.\.?\/[^'"\n]+)\1/g;

/** What looks like an import of a relative path. A look-alike in a comment does no harm: at worst a file more. */
function relativeImports(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[2] as string);
}

/** Where an import may lead: `./crew`, `./crew.ts`, and `./crew.js` for `crew.ts` as TypeScript has it. */
function candidates(from: string, specifier: string): string[] {
  const path = posix.join(posix.dirname(from), specifier);
  if (path.startsWith('../')) return [];
  return [path, `${path}.ts`, ...(path.endsWith('.js') ? [`${path.slice(0, -3)}.ts`] : [])];
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
