import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../terminal.ts';
import type { Problem } from './problem.ts';

const TEXT = /\.(ts|tsx|mjs|js|astro|css|json|md|mdx|svg|sh)$/;
const CODE = /\.(ts|tsx|mjs|js|astro|css)$/;
const WARN_AT = 300;
const SPLIT_AT = 500;

/** Rules for single files that no linter knows: their length, paths of one machine, imports in `.astro` files. */
export async function checkSources(files: readonly string[]): Promise<Problem[]> {
  const readable = files.filter((file) => TEXT.test(file) && file !== 'package-lock.json');
  const found = await Promise.all(
    readable.map(async (file) => checkSource(file, await readFile(join(ROOT, file), 'utf8'))),
  );
  return found.flat();
}

export function checkSource(file: string, text: string): Problem[] {
  return [...length(file, text), ...machinePaths(file, text), ...astroImports(file, text)];
}

function length(file: string, text: string): Problem[] {
  if (!CODE.test(file)) return [];
  const lines = text.split('\n').length - 1;
  if (lines > SPLIT_AT)
    return [{ file, message: `${lines} lines. A file holds one idea: split it (the limit is ${SPLIT_AT}).` }];
  if (lines > WARN_AT)
    return [
      { file, warning: true, message: `${lines} lines. Does it still hold one idea? At ${SPLIT_AT} it must be split.` },
    ];
  return [];
}

// Put together from pieces, so that this file does not match itself.
const HOMES = new RegExp(['/(?:home|Users)', '[\\w.-]+', ''].join('/'));

function machinePaths(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const path = line.includes(ROOT) ? ROOT : HOMES.exec(line)?.[0];
    return path === undefined
      ? []
      : [
          {
            file,
            line: index + 1,
            message: `"${path}" exists on one machine only: write the path relative to the file.`,
          },
        ];
  });
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
const OUTSIDE = /^(?:\.\.\/)+(cli|tests|bench)\//;

/** The check of arrows reads TypeScript; components of the site are covered here. */
function astroImports(file: string, text: string): Problem[] {
  if (!file.endsWith('.astro') && !file.endsWith('.mdx')) return [];
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(IMPORT)]
      .filter(([, specifier]) => OUTSIDE.test(specifier ?? ''))
      .map(([, specifier]) => ({
        file,
        line: index + 1,
        message: `"${specifier}" is outside the house: the site may import engine, graders and exercises only.`,
      })),
  );
}
