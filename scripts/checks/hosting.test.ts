import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOSTING } from '../hosting/hosting.ts';
import { checkHosting } from './hosting.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-hosting-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file of a host that is missing or was changed by hand is named', async () => {
  for (const [file, text] of Object.entries(HOSTING)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text());
  }
  expect(await checkHosting(folder)).toEqual([]);
  await rm(join(folder, 'vercel.json'));
  await writeFile(join(folder, 'public/_headers'), '/*\n');
  expect((await checkHosting(folder)).map(({ file }) => file)).toEqual(['public/_headers', 'vercel.json']);
});

test('every host sets the same headers, and forbids no frame', () => {
  const lines = (HOSTING['public/_headers'] as () => string)().split('\n');
  const own = lines.flatMap((line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1, 3) ?? []);
  const { headers } = JSON.parse((HOSTING['vercel.json'] as () => string)());
  const vercel = headers.flatMap((rule: { headers: { key: string; value: string }[] }) =>
    rule.headers.flatMap(({ key, value }) => [key, value]),
  );
  expect(vercel).toEqual(own);
  expect(own.join()).not.toMatch(/frame/i);
});
