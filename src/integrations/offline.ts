import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import en from '../i18n/pages.en.json' with { type: 'json' };
import zhCn from '../i18n/pages.zh-cn.json' with { type: 'json' };
import type { CourseFile } from '../lib/offline/course-files.ts';
import { filesBelow } from './files-below.ts';

export const SERVICE_WORKER = 'service-worker.js';

const SOURCE = fileURLToPath(new URL('../lib/offline/service-worker.ts', import.meta.url));

/**
 * No part of what a learner's browser asks for: the worker itself, what only hosts, search engines and people who
 * download a file read, and those parts of Pagefind that Starlight bundles or has no use for.
 */
const NOT_KEPT =
  /(^|\/)[._][^/]*$|^(service-worker\.js|robots\.txt|sitemap.*\.xml)$|\.(zip|map)$|^pagefind\/pagefind-(component-ui|modular-ui|ui|highlight)\./;

/** Takes the whole of a worker away with itself: pages of another site may be served under the same address. */
const FAREWELL = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister().then(() => clients.claim())));
`;

/** The files of a built site that a learner's browser can ask for. */
export async function courseFilesOf(folder: string): Promise<CourseFile[]> {
  const files = (await filesBelow(folder)).map((path) => ({ path, name: relative(folder, path).replaceAll(sep, '/') }));
  return Promise.all(
    files
      .filter(({ name }) => !NOT_KEPT.test(name))
      .map(async ({ path, name }): Promise<CourseFile> => {
        const content = await readFile(path);
        const revision = createHash('sha256').update(content).digest('hex').slice(0, 12);
        return [name.replace(/(^|\/)index\.html$/, '$1'), revision, content.length];
      }),
  );
}

/** Writes the service worker of a built site, with the list of its files, into the site. */
export async function writeServiceWorker(folder: string): Promise<{ files: number; bytes: number }> {
  const files = await courseFilesOf(folder);
  await build({
    entryPoints: [SOURCE],
    outfile: join(folder, SERVICE_WORKER),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    define: {
      'process.env.NODE_ENV': '"production"',
      COURSE_FILES: JSON.stringify(files),
      TRAVELLING_BYTES: String(await travellingBytes(folder)),
      NOT_HERE_PAGE: JSON.stringify(notHerePage()),
    },
  });
  return { files: files.length, bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0) };
}

/** How much a host would send for the whole course that compresses as most do. */
async function travellingBytes(folder: string): Promise<number> {
  const compress = promisify(gzip);
  let bytes = 0;
  for (const path of await filesBelow(folder)) {
    if (!NOT_KEPT.test(relative(folder, path).replaceAll(sep, '/')))
      bytes += (await compress(await readFile(path))).length;
  }
  return bytes;
}

/** Stands in for a page that is not on the device; it cannot know which language it was to be in. */
function notHerePage(): string {
  const [english, chinese] = [en, zhCn].map((texts) => `<p>${texts['offline.notHere']}</p>`);
  const style =
    'body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Interleave</title><link rel="icon" href="data:,"><style>${style}</style>${english}<div lang="zh-CN">${chinese}</div>`;
}

/** The course without a network: see `service-worker.ts`. Last of all that writes pages, since it lists them. */
export function offline(): AstroIntegration {
  return {
    name: 'interleave:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${files} files, ${(bytes / 1e6).toFixed(1)} MB, can be kept for use without a network`);
      },
      // Whoever has looked at the built site on this port would go on seeing it.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.split('?')[0]?.endsWith(`/${SERVICE_WORKER}`)) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(FAREWELL);
        });
      },
    },
  };
}
