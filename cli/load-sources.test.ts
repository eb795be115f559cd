import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from './load-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'interleave-'));
const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const load = (path: string) => loadSources(join(folder, path));
const complaint = (path: string) => load(path).catch((error) => [error.text?.code, error.text?.args.reason]);

beforeAll(() => {
  write('outside.ts', 'export const secret = 1;');
  write('app/main.ts', "\ufeffimport { a } from './lib/a';\nimport { s } from '../outside.ts';\nimport './link.ts';");
  write('app/lib/a.ts', "export { b } from './b.js'; export * from '../main.ts'; import './gone.ts';");
  write('app/lib/b.ts', "import type { T } from '../../outside.ts'; // import './c.ts'");
  write('app/lib/c.ts', 'export {};');
  write('binary.ts', new Uint8Array([1, 0, 2]));
  write('large.ts', ' '.repeat((1 << 20) + 1));
  symlinkSync(join(folder, 'outside.ts'), join(folder, 'app/link.ts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadSources()', () => {
  test('reads the file and what it imports from its folder and below, the main file first', async () => {
    const { sources, main } = await load('app/main.ts');
    expect(main).toBe('main.ts');
    expect(Object.keys(sources)).toEqual(['main.ts', 'lib/a.ts', 'lib/b.ts', 'lib/c.ts']);
    expect(sources['main.ts']?.startsWith('import')).toBe(true);
  });

  test('never leaves the folder, not even over a link', async () => {
    const { sources } = await load('app/main.ts');
    expect(Object.values(sources).join()).not.toContain('secret');
  });

  test('complains about what is no program', async () => {
    expect(await complaint('nowhere.ts')).toEqual(['usage.file-unreadable', 'ENOENT']);
    expect(await complaint('app')).toEqual(['usage.file-unreadable', 'EISDIR']);
    expect(await complaint('binary.ts')).toEqual(['usage.file-not-text', undefined]);
    expect(await complaint('large.ts')).toEqual(['usage.file-too-large', undefined]);
  });
});
