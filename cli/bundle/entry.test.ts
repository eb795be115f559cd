import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fingerprints } from '../../engine/sandbox/node-fingerprints.ts';
import { type Header, isFresh } from './entry.ts';

let root: string;
let bundle: string;
const source = (name: string) => join(root, name);

async function keep(header: Header, text = 'export {};'): Promise<void> {
  await writeFile(bundle, `//${JSON.stringify(header)}\n${text}`);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'interleave-bundle-'));
  bundle = join(root, 'command.mjs');
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  await writeFile(source('a.ts'), 'export const a = 1;');
  await writeFile(source('b.ts'), 'export const b = 2;');
  await keep({ root, inputs: fingerprints(root, [source('a.ts'), source('b.ts')]) });
});

describe('the kept bundle of the command', () => {
  test('counts while every file it was made from is the same', () => {
    expect(isFresh(bundle, root)).toBe(true);
  });

  test('does not count when a file has another content of the same length', async () => {
    await writeFile(source('b.ts'), 'export const b = 3;');
    expect(isFresh(bundle, root)).toBe(false);
  });

  test('does not count when a file is gone', async () => {
    await rename(source('a.ts'), source('c.ts'));
    expect(isFresh(bundle, root)).toBe(false);
  });

  test('does not count where the repository has been moved', async () => {
    await keep({ root: join(root, 'elsewhere'), inputs: fingerprints(root, [source('a.ts')]) });
    expect(isFresh(bundle, root)).toBe(false);
  });

  test('does not count where it is missing or was cut off in its first line', async () => {
    await writeFile(bundle, '//{"root":"');
    expect(isFresh(bundle, root)).toBe(false);
    await rm(bundle);
    expect(isFresh(bundle, root)).toBe(false);
  });

  test('may have a first line longer than one look at it', async () => {
    const inputs = fingerprints(root, [source('a.ts')]);
    await keep({ root, inputs: Object.assign({}, inputs, { 'b.ts': 'x'.repeat(100_000) }) });
    expect(isFresh(bundle, root)).toBe(false);
    const padded = `//${JSON.stringify({ root, inputs, padding: 'x'.repeat(200_000) })}\nexport {};`;
    await writeFile(bundle, padded);
    expect(isFresh(bundle, root)).toBe(true);
  });
});
