/**
 * Questions with their keys: `some.json?prediction`, of a lesson (`src/content/predict`) or an exercise
 * (`questions.json`), is that file's questions, each option explained by the explorer. What has been explored
 * once is kept under `.cache`, as long as the engine, the question and its program stay the same.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeSandbox } from '../../engine/sandbox/node-host.ts';
import { compileFiles } from '../../graders/node/compile-files.ts';
import { computeKey, type Key } from '../../graders/predict/compute-key.ts';
import type { Question } from '../../graders/predict/question.ts';
import { readQuestion, readQuestions } from '../../graders/predict/read-question.ts';
import { filesBelow } from './files-below.ts';

export interface Prediction {
  question: Question;
  key: Key;
}

/** As much of Vite's plugin interface as is used. */
interface PredictionsPlugin {
  name: string;
  enforce: 'pre';
  load(this: { addWatchFile(file: string): void }, id: string): Promise<{ code: string; moduleType: 'js' } | undefined>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'predict');
const PROGRAMS = join(ROOT, 'src', 'content', 'programs');
const QUERY = '?prediction';

export function predictions(): PredictionsPlugin {
  return {
    name: 'interleave:predictions',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const file = id.slice(0, -QUERY.length);
      const found = await predictionsOf(file, (read) => this.addWatchFile(read));
      return { code: `export default ${JSON.stringify(found)};\n`, moduleType: 'js' };
    },
  };
}

/**
 * The questions of a file with their keys. Throws an Error that names the file and what is wrong with it.
 * @param onRead told of each file that the result rests on
 */
export async function predictionsOf(
  file: string,
  onRead: (file: string) => void = () => {},
): Promise<Record<string, Prediction>> {
  const name = relative(ROOT, file);
  const isExercise = basename(file) === 'questions.json';
  const text = await readFile(file, 'utf8');
  const read = isExercise ? readQuestions(name, text) : alone(readQuestion(name, text), basename(file, '.json'));
  if (!read.ok) throw new Error(read.problems.join('; '));
  const found: Record<string, Prediction> = {};
  for (const [code, question] of Object.entries(read.value)) {
    const program = isExercise
      ? join(dirname(file), 'programs', `${question.program}.ts`)
      : join(PROGRAMS, `${question.program}.ts`);
    onRead(program);
    const source = (await readFile(program, 'utf8')).trimEnd();
    try {
      found[code] = { question, key: await keptKey(question, { [basename(program)]: source }) };
    } catch (error) {
      throw new Error(`Cannot tell the key of ${name}, question "${code}": ${(error as Error).message}`);
    }
  }
  return found;
}

function alone<Q>(read: { ok: true; value: Q } | { ok: false; problems: string[] }, code: string) {
  return read.ok ? { ok: true as const, value: { [code]: read.value } } : read;
}

async function keptKey(question: Question, sources: Record<string, string>): Promise<Key> {
  engine ??= hashOfEngine();
  const hash = createHash('sha256').update(JSON.stringify([await engine, question, sources]));
  const kept = join(CACHE, `${hash.digest('hex').slice(0, 32)}.json`);
  try {
    return JSON.parse(await readFile(kept, 'utf8')) as Key;
  } catch {
    // Not there, or cut off when it was written.
  }
  const key = await oneAtATime(() => explore(question, sources));
  await mkdir(CACHE, { recursive: true });
  await writeFile(kept, JSON.stringify(key));
  return key;
}

async function explore(question: Question, sources: Record<string, string>): Promise<Key> {
  const sandbox = createNodeSandbox();
  try {
    return await computeKey(question, sources, { compile: compileFiles, sandbox });
  } finally {
    await sandbox.close();
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Modules are loaded many at a time, and a machine has few cores. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

let engine: Promise<string> | undefined;

/** Whatever can change a key, apart from the question itself. */
async function hashOfEngine(): Promise<string> {
  const hash = createHash('sha256');
  const files = [...(await filesBelow(join(ROOT, 'engine'))), ...(await filesBelow(join(ROOT, 'graders')))];
  for (const file of files) {
    if (/\.test\.ts$|\/graders\/\d\d-/.test(file)) continue;
    hash.update(`${relative(ROOT, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}
