import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Build, Sources } from './program.ts';
import { runPlain } from './testing/plain.ts';
import { compiled, run } from './testing/run.ts';

/** Each sample prints what it finds out about the language; compiled it must print the same. */
const folder = new URL('./samples/', import.meta.url);

function sourcesOf(name: string): Sources {
  const path = new URL(name, folder);
  if (!statSync(path).isDirectory()) return { 'main.ts': readFileSync(path, 'utf8') };
  const files = readdirSync(path).sort((a, b) => Number(b === 'main.ts') - Number(a === 'main.ts'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(`${name}/${file}`, folder), 'utf8')]));
}

const builds: Build[] = ['fast', 'traced', 'recorded'];

describe.each(readdirSync(folder))('the sample %s', (name) => {
  const sources = sourcesOf(name);
  const expected = runPlain(sources, 'main.ts');

  describe.each(builds)('in the %s build', (build) => {
    it.each([
      ['as it is', false, 'never'],
      ['suspended at every chance', false, 'always'],
      ['with every function suspendable', true, 'never'],
      ['with every function suspendable and suspended at every chance', true, 'always'],
    ] as const)('prints the same %s', async (_, force, mode) => {
      const program = await compiled(sources, { build, force, unchecked: true });
      const { lines, error } = run(program, { mode, isMain: false });
      expect(error).toBeUndefined();
      expect(lines).toEqual(await expected);
    });
  });
});
