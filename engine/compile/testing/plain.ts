import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strip } from '../esbuild-node.ts';
import { stripModule } from '../phases/1-strip/strip.ts';
import type { Sources } from '../program.ts';

/** What a program prints when it is not compiled at all: Node runs its files as modules. */
export async function runPlain(sources: Sources, main: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'interleave-'));
  try {
    for (const [file, source] of Object.entries(sources)) {
      const stripped = await stripModule(strip, source, file);
      if (!stripped.ok) throw new Error(`does not parse: ${JSON.stringify(stripped.diagnostics)}`);
      const path = join(folder, file.replace(/\.ts$/, '.mjs'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, withFileNames(stripped.code));
    }
    const start = join(folder, 'start-here.mjs');
    writeFileSync(start, starter(main.replace(/\.ts$/, '.mjs')));
    return JSON.parse(execFileSync(process.execPath, [start], { encoding: 'utf8' })) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Node wants the whole name of a file. */
const withFileNames = (code: string): string =>
  code.replace(/\b(from|import) "(\.[^"]+?)(\.ts|\.js)?"/g, (_, word: string, path: string) => `${word} "${path}.mjs"`);

const starter = (main: string): string => `
import { printer } from ${JSON.stringify(new URL('./show.ts', import.meta.url).href)};
const lines = [];
const { log } = console;
globalThis.console = printer(lines);
await import('./${main}');
log(JSON.stringify(lines));
`;
