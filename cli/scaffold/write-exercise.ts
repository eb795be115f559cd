import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLES = fileURLToPath(new URL('./samples/', import.meta.url));

/**
 * Lays out a new exercise below a checkout of the repository: its folder with every file, a small exercise that
 * works, its grader, and its lines in the lists that name all exercises.
 *
 * @returns paths from `root` of what was written, in order
 * @throws an error with the code EEXIST where the exercise or its grader is there already; nothing is written then
 */
export async function writeExercise(root: string, id: string): Promise<string[]> {
  const files = await exerciseFiles(id);
  // The folder first, and only if it is new: whatever stands in it is somebody's work.
  await mkdir(join(root, 'exercises', dirname(id)), { recursive: true });
  await mkdir(join(root, 'exercises', id));
  const written: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
    written.push(path);
  }
  for (const [path, addTo] of [
    ['graders/exercise-ids.json', withId],
    ['graders/registry.ts', withGrader],
  ] as const) {
    const before = await readFile(join(root, path), 'utf8');
    await writeFile(join(root, path), addTo(before, id));
    written.push(path);
  }
  return written;
}

async function exerciseFiles(id: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const folder = join(SAMPLES, 'exercise');
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`exercises/${id}/${relative(folder, path).split(sep).join('/')}`] = await readFile(path, 'utf8');
  }
  const grader = await readFile(join(SAMPLES, 'grader.ts'), 'utf8');
  files[`graders/${id}.ts`] = grader.replace('CHAPTER/NAME', id);
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Longest line of a JSON file that the formatter leaves on one line. */
const LONGEST_LINE = 160;

/** The committed list of identifiers, one more in it, as the formatter would write it. */
export function withId(text: string, id: string): string {
  const ids = [...new Set([...(JSON.parse(text) as string[]), id])].sort();
  const line = `[${ids.map((one) => JSON.stringify(one)).join(', ')}]`;
  return `${line.length <= LONGEST_LINE ? line : JSON.stringify(ids, null, 2)}\n`;
}

const ENTRY = /^ {2}'(\d\d-[\w-]+\/[\w-]+)': \(\) => import\(.*\),$/;

/** The registry of graders, one more in it, in its place. Throws an Error where it has no entries to go by. */
export function withGrader(text: string, id: string): string {
  const lines = text.split('\n');
  const entries = lines.flatMap((line, index) => {
    const name = ENTRY.exec(line)?.[1];
    return name === undefined ? [] : [{ name, index }];
  });
  const last = entries.at(-1);
  if (last === undefined) throw new Error('Cannot add to graders/registry.ts: it has no entries to go by');
  const before = entries.find(({ name }) => name > id)?.index ?? last.index + 1;
  return [...lines.slice(0, before), `  '${id}': () => import('./${id}.ts'),`, ...lines.slice(before)].join('\n');
}
