import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Json } from '../engine/explore/report.ts';
import type { Manifest } from '../graders/manifest.ts';
import { UsageError } from './usage-error.ts';

export type Parameters = Record<string, Json>;

/**
 * Values of module `exercise`: those of `--param`, and for a program that lies in an exercise's folder those of
 * its manifest. A plain run uses the last value of each; an exploration the first, which has the fewest schedules.
 */
export async function parametersFor(
  folder: string,
  given: readonly string[],
  choice: 'first' | 'last',
): Promise<Parameters> {
  const manifest = await manifestAbove(folder);
  const values: Parameters = {};
  for (const [name, choices] of Object.entries(manifest?.parameters ?? {})) {
    values[name] = choices.at(choice === 'first' ? 0 : -1) as Json;
  }
  for (const text of given) {
    const [name, value] = readParameter(text);
    values[name] = value;
  }
  return values;
}

/**
 * `threads=2`, `names=["a"]`; what is no JSON is a text.
 * @throws UsageError where there is no name or no `=`
 */
function readParameter(text: string): [string, Json] {
  const match = /^([A-Za-z]\w*)=(.*)$/s.exec(text);
  if (match === null) throw new UsageError('usage.flag-param', { given: text });
  const [, name = '', value = ''] = match;
  try {
    return [name, JSON.parse(value) as Json];
  } catch {
    return [name, value];
  }
}

/** The flags that give a program these values. */
export function parameterFlags(parameters: Parameters): string[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const isPlainText = typeof value === 'string' && !isJson(value);
    return ['--param', `${name}=${isPlainText ? value : JSON.stringify(value)}`];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Right and wrong answers lie one folder deeper than the manifest. */
const LEVELS = 2;

async function manifestAbove(folder: string): Promise<Manifest | null> {
  let at = folder;
  for (let level = 0; level < LEVELS; level++, at = dirname(at)) {
    const text = await readFile(join(at, 'exercise.json'), 'utf8').catch(() => null);
    if (text === null) continue;
    // A manifest with faults is `verify`'s business; here the program just gets no values.
    const { readManifest } = await import('../graders/manifest.ts');
    const read = readManifest(text);
    return read.ok ? read.manifest : null;
  }
  return null;
}
