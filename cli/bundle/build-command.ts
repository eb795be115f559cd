/** Makes the bundle of the command; see `entry.ts`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildEntry, type Entry } from '../../engine/sandbox/node-bundle.ts';
import { fingerprints } from '../../engine/sandbox/node-fingerprints.ts';
import { BUNDLE, type Header, ROOT } from './entry.ts';

const GUESTS: readonly Entry[] = ['node-child', 'node-guest', 'node-worker'];
/** Beside the sources: which versions of packages are installed, and what the compiler makes of the sources. */
const FIXED = ['package-lock.json', 'tsconfig.json'];

/** Builds and keeps it. Rejects where the sources do not bundle or the folder cannot be written to. */
export async function buildCommand(): Promise<void> {
  const inputs = new Set(FIXED.map((file) => join(ROOT, file)));
  const guests: Record<string, string> = {};
  for (const guest of GUESTS) {
    const built = await buildEntry(guest);
    guests[guest] = built.text;
    for (const input of built.inputs) inputs.add(input);
  }
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ['cli/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    // It looks for its own program beside itself.
    external: ['esbuild'],
    banner: {
      js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);",
    },
    plugins: [inPlace, withGuests(guests)],
  });
  for (const input of Object.keys(result.metafile.inputs)) if (!input.includes(':')) inputs.add(join(ROOT, input));
  const header: Header = { root: ROOT, inputs: fingerprints(ROOT, inputs) };
  const file = fileURLToPath(BUNDLE);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `//${JSON.stringify(header)}\n${result.outputFiles[0]?.text}`);
  await rename(unfinished, file);
}

/** Modules that look for files beside themselves find them where the sources are. */
const inPlace: Plugin = {
  name: 'in place',
  setup({ onLoad }) {
    onLoad({ filter: /\/(cli|engine|graders|classroom)\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const place = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll(/\bimport\.meta\.url\b/g, place), loader: 'ts' };
    });
  },
};

/** The guests are in the bundle as text: nothing is left to be built, and nothing to be looked up. */
function withGuests(guests: Readonly<Record<string, string>>): Plugin {
  const contents = `const guests = ${JSON.stringify(guests)};
export const bundle = (entry) => Promise.resolve(guests[entry]);`;
  return {
    name: 'with guests',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/node-bundle\.ts$/ }, () => ({ path: 'guests', namespace: 'with-guests' }));
      onLoad({ filter: /.*/, namespace: 'with-guests' }, () => ({ contents, loader: 'js' }));
    },
  };
}
