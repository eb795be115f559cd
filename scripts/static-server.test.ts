import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveSite } from './static-server.ts';

let parent: string;
let server: RunningServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'interleave-server-'));
  const folder = join(parent, 'dist');
  await mkdir(join(folder, 'chapters'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await symlink(join(parent, 'secret.txt'), join(folder, 'leak.txt'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, '404.html'), 'lost');
  await writeFile(join(folder, 'chapters', 'index.html'), 'chapters');
  await writeFile(join(folder, 'code.wasm'), '');
  server = await serveSite({ port: 0, folder });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy up `..` first. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status?: number; type?: string; body: string; etag?: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers }, async (response) => {
      const chunks: Buffer[] = await response.toArray();
      const { 'content-type': type, etag } = response.headers;
      resolve({ status: response.statusCode, type, etag, body: Buffer.concat(chunks).toString() });
    })
      .on('error', reject)
      .end();
  });
}

describe('serveSite', () => {
  it('answers a folder with its index page, and sends there who forgot the slash', async () => {
    expect(await get('/chapters/')).toMatchObject({ status: 200, body: 'chapters', type: 'text/html; charset=utf-8' });
    expect(await get('/chapters?q=1')).toMatchObject({ status: 301 });
  });

  it('answers what is not there with the page made for that', async () => {
    expect(await get('/nothing/')).toMatchObject({ status: 404, body: 'lost' });
    expect(await get('/%')).toMatchObject({ status: 404, body: 'lost' });
  });

  it('names the type that browsers ask of WebAssembly', async () => {
    expect(await get('/code.wasm')).toMatchObject({ status: 200, type: 'application/wasm' });
  });

  it('gives away nothing outside its folder', async () => {
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/chapters/../../secret.txt', '/leak.txt']) {
      expect((await get(path)).body, path).not.toContain('secret');
    }
  });

  it('says that a file has not changed to who has it already', async () => {
    const { etag = '' } = await get('/');
    expect(await get('/', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
  });

  it('isolates its pages only where it is asked to', async () => {
    const policy = async (url: string) => (await fetch(url)).headers.get('cross-origin-embedder-policy');
    expect(await policy(server.url)).toBeNull();
    const isolated = await serveSite({ port: 0, folder: join(parent, 'dist'), isolated: true });
    expect(await policy(isolated.url)).toBe('require-corp');
    await isolated.close();
  });
});
