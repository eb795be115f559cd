import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';
import { filesBelow } from '../../src/integrations/files-below.ts';

const DIST = join(ROOT, 'dist');
const REFERENCE = /<[a-z][^>]*?\s(?:href|src)="([^"]+)"/gi;
const ANCHOR = /\sid="([^"]+)"/g;
const HIDDEN_FROM_READERS = /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script>/gi;

test('every link within the built site leads somewhere', async () => {
  const site = inject('journeys');
  if ('problem' in site) throw new Error(site.problem);
  const pages = (await filesBelow(DIST)).filter((file) => file.endsWith('.html'));
  const texts = new Map(await Promise.all(pages.map(async (page) => [page, await readFile(page, 'utf8')] as const)));
  const anchors = new Map([...texts].map(([page, text]) => [page, anchorsOf(text)]));

  const broken: string[] = [];
  for (const [page, text] of texts) {
    for (const link of linksOf(text)) {
      const address = new URL(decode(link), addressOf(page));
      if (address.origin !== ORIGIN) continue;
      const target = await fileAt(address.pathname);
      const fragment = decodeURIComponent(address.hash.slice(1));
      const leads = target !== undefined && (fragment === '' || (anchors.get(target)?.has(fragment) ?? true));
      if (!leads) broken.push(`${relative(DIST, page)}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

const ORIGIN = 'http://site.invalid';

/** 404.html is served for any path, so its links must work from the root. */
function addressOf(page: string): string {
  const path = relative(DIST, page).split(sep).join('/');
  return `${ORIGIN}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

function linksOf(html: string): string[] {
  return [
    ...html.replace(HIDDEN_FROM_READERS, (text) => /<script[^>]*>/i.exec(text)?.[0] ?? '').matchAll(REFERENCE),
  ].map(([, link]) => link ?? '');
}

function anchorsOf(html: string): Set<string> {
  return new Set([...html.matchAll(ANCHOR)].map(([, id]) => decode(id ?? '')));
}

function decode(attribute: string): string {
  return attribute.replaceAll('&#38;', '&').replaceAll('&#x26;', '&').replaceAll('&amp;', '&');
}

async function fileAt(pathname: string): Promise<string | undefined> {
  const path = join(DIST, decodeURIComponent(pathname));
  if (!existsSync(path)) return undefined;
  if ((await stat(path)).isFile()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : undefined;
}
