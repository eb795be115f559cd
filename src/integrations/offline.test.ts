import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseFilesOf, SERVICE_WORKER, writeServiceWorker } from './offline.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-site-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const worker = () => readFile(join(folder, SERVICE_WORKER), 'utf8');

describe('courseFilesOf()', () => {
  it('names pages as browsers ask for them, and leaves out what only hosts read', async () => {
    const pages = ['index.html', '404.html', 'zh-cn/chapters/10-lock/index.html'];
    const others = ['_astro/page.js', 'pagefind/pagefind.js', 'pagefind/fragment/en_1.pf_fragment'];
    const notKept = ['_headers', '.nojekyll', 'robots.txt', 'sitemap-0.xml', 'kit.zip', 'pagefind/pagefind-ui.js'];
    for (const path of [...pages, ...others, ...notKept]) await write(path, path);
    const paths = (await courseFilesOf(folder)).map(([path]) => path).sort();
    expect(paths).toEqual(['', '404.html', 'zh-cn/chapters/10-lock/', ...others].sort());
  });

  it('tells contents apart, and counts bytes', async () => {
    await write('a.svg', 'one');
    const [before] = await courseFilesOf(folder);
    await write('a.svg', 'other');
    const [after] = await courseFilesOf(folder);
    expect([before?.[2], after?.[2]]).toEqual([3, 5]);
    expect(after?.[1]).not.toBe(before?.[1]);
  });
});

describe('writeServiceWorker()', () => {
  it('writes a worker that is another one exactly where a file has changed', async () => {
    await write('index.html', 'one');
    expect(await writeServiceWorker(folder)).toEqual({ files: 1, bytes: 3 });
    const first = await worker();
    await writeServiceWorker(folder);
    expect(await worker()).toBe(first);
    await write('index.html', 'two');
    await writeServiceWorker(folder);
    expect(await worker()).not.toBe(first);
  });

  it('writes one plain script that evaluates no text', async () => {
    await write('index.html', 'one');
    await writeServiceWorker(folder);
    expect(await worker()).not.toMatch(/\b(import|export) |\beval\(|new Function|process\.env/);
  });
});
