import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './files-below.ts';

/** Everything but `script-src`, which differs from page to page. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'worker-src': "'self' blob:",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
};

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const EXTERNAL = /(?:^|\s)src\s*=/i;
/** A data block is never executed, so it needs no permission. */
const DATA_BLOCK = /(?:^|\s)type\s*=\s*["']?application\/(?:ld\+)?json/i;

export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * Gives a built page its policy: its own inline scripts by their hashes, and those of `frames`, the scripts
 * that run inside frames without an address of their own, which are under the policy of their page as well.
 */
export function withPolicy(html: string, frames: readonly string[] = []): string {
  const hashes = new Set(frames.map(hashOf));
  for (const [, attributes = '', body = ''] of html.matchAll(SCRIPT)) {
    if (!EXTERNAL.test(attributes) && !DATA_BLOCK.test(attributes)) hashes.add(hashOf(body));
  }
  const directives = { ...DIRECTIVES, 'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes].join(' ') };
  const policy = Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  // As early as can be, since a policy governs only what stands after it; but behind the declaration of the
  // character set, which browsers look for in the first 1,024 bytes only.
  return html.replace(
    /<head[^>]*>(?:\s*<meta charset="[^"]*"\s*\/?>)?/i,
    (head) => `${head}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/**
 * Writes a Content-Security-Policy into every built page. Astro's own `security.csp` does not hash the
 * inline scripts that Starlight brings, so it is done on the finished HTML.
 */
export function contentSecurityPolicy(frames: readonly string[] = []): AstroIntegration {
  return {
    name: 'interleave:content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = (await filesBelow(fileURLToPath(dir))).filter((path) => path.endsWith('.html'));
        await Promise.all(pages.map(async (path) => writeFile(path, withPolicy(await readFile(path, 'utf8'), frames))));
        logger.info(`policy written into ${pages.length} pages`);
      },
    },
  };
}
