/**
 * The guest as text: one script for each host, bundled with esbuild. Built once in a process and kept on disk
 * under `node_modules/.cache`; a kept bundle counts as long as every file it was made from is the same.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { areUnchanged, type Fingerprints, fingerprint, fingerprints } from './node-fingerprints.ts';

export type Entry = 'browser-guest' | 'node-guest' | 'node-child' | 'node-worker';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const cacheFolder = join(root, 'node_modules', '.cache', 'interleave');

interface Kept {
  inputs: Fingerprints;
  text: string;
}

const COMMON: BuildOptions = {
  bundle: true,
  write: false,
  metafile: true,
  format: 'iife',
  target: 'esnext',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
  absWorkingDir: root,
  // ses refuses to start in sloppy code.
  banner: { js: '"use strict";' },
};

const OPTIONS: Record<Entry, BuildOptions> = {
  'node-child': { platform: 'node' },
  'node-worker': { platform: 'node' },
  'node-guest': { platform: 'neutral', mainFields: ['module', 'main'], inject: [join(here, 'capture.ts')] },
  'browser-guest': { platform: 'neutral', mainFields: ['module', 'main'], inject: [join(here, 'capture.ts')] },
};

const building = new Map<Entry, Promise<string>>();

/**
 * The script of an entry. Rejects with esbuild's error where the sources do not bundle, which is a defect of
 * ours.
 */
export function bundle(entry: Entry): Promise<string> {
  let text = building.get(entry);
  if (text === undefined) {
    text = loadOrBuild(entry);
    building.set(entry, text);
    // A failure is not kept: while developing, the next call may find the sources mended.
    text.catch(() => building.delete(entry));
  }
  return text;
}

/** Bundles anew, and tells which files went in; for servers that watch them. */
export async function buildEntry(entry: Entry): Promise<{ text: string; inputs: string[] }> {
  const result = await build({ ...COMMON, ...OPTIONS[entry], entryPoints: [join(here, `${entry}.ts`)] });
  const text = result.outputFiles?.[0]?.text;
  if (text === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return { text, inputs: Object.keys(result.metafile?.inputs ?? {}).map((input) => join(root, input)) };
}

async function loadOrBuild(entry: Entry): Promise<string> {
  const file = join(cacheFolder, `${entry}-${fingerprint(JSON.stringify([COMMON, OPTIONS[entry]]))}.json`);
  const kept = await load(file);
  if (kept !== undefined) return kept.text;
  const { text, inputs } = await buildEntry(entry);
  await keep(file, { inputs: fingerprints(root, inputs), text });
  return text;
}

async function load(file: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
    return areUnchanged(root, kept.inputs) ? kept : undefined;
  } catch {
    // Missing or half-written: build it.
    return undefined;
  }
}

async function keep(file: string, kept: Kept): Promise<void> {
  try {
    await mkdir(cacheFolder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, JSON.stringify(kept));
    await rename(unfinished, file);
  } catch {
    // An installation that cannot be written to works without.
  }
}
