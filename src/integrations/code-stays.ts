import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './files-below.ts';

/** Marks all code of the built pages as nothing that a browser's own translation may touch. */
export function codeStays(): AstroIntegration {
  return {
    name: 'interleave:code-stays',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = (await filesBelow(fileURLToPath(dir))).filter((file) => file.endsWith('.html'));
        for (const page of pages) await writeFile(page, markCode(await readFile(page, 'utf8')));
        logger.info(`code marked in ${pages.length} pages`);
      },
    },
  };
}

/** Either a whole script, which stays as it is, or the beginning of a piece of code that is not marked yet. */
const CODE = /<script\b[\s\S]*?<\/script>|<(code|pre)(?=[\s>])(?![^>]*\stranslate=)/g;

/** The page with `translate="no"` at each `code` and `pre` that has no such word of its own. */
export function markCode(html: string): string {
  return html.replace(CODE, (whole, tag?: string) => (tag === undefined ? whole : `<${tag} translate="no"`));
}
