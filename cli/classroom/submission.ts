/** What a learner handed in: files by their path, wherever they came from. */
export interface Submission {
  /** Name of the folder or archive: the learner. */
  learner: string;
  files: ReadonlyMap<string, string>;
  /** What was left out, and why: codes of `classroom.*` with their arguments. */
  problems: { code: string; args: Record<string, string | number> }[];
}

/** A learner's program is small: more than this is not read. */
export const MOST_FILES = 2_000;
export const MOST_FILE_BYTES = 1 << 20;
export const MOST_BYTES = 16 << 20;

/** Names that a submission may have its answers under: `10-lock/counter-to-zero.ts` or a folder of that name. */
const MAIN_NAMES = ['main', 'solution', 'starter'];

/** Whether a path is one that we read: relative, below its root, without odd names. */
export function isPlainPath(path: string): boolean {
  if (path.length > 400 || /[\p{Cc}\\:]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.length <= 200);
}

/** Only programs and JSON answers are of any interest; configuration, packages and hidden files are not even read. */
export function isAnswerPath(path: string): boolean {
  if (path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return false;
  return /\.(ts|json)$/.test(path) && !/(^|\/)(package|package-lock|tsconfig)\.json$/.test(path);
}

export interface Answer {
  /** The main file's path within the submission. */
  file: string;
  /** The main file first; paths from its folder. */
  sources: Record<string, string>;
}

/** The answer to an exercise within a submission, wherever its root lies; null where there is none. */
export function answerTo(exercise: string, { files }: Submission): Answer | null {
  const paths = [...files.keys()].sort();
  for (const end of ['ts', 'json']) {
    const single = shortest(
      paths.filter((path) => path === `${exercise}.${end}` || path.endsWith(`/${exercise}.${end}`)),
    );
    if (single !== undefined) return { file: single, sources: { [nameOf(single)]: files.get(single) as string } };
    for (const name of [...MAIN_NAMES, exercise.split('/')[1] as string]) {
      const wanted = `${exercise}/${name}.${end}`;
      const main = shortest(paths.filter((path) => path === wanted || path.endsWith(`/${wanted}`)));
      if (main !== undefined) return { file: main, sources: beside(main, paths, files) };
    }
  }
  return null;
}

/** The main file, and every other program of its folder, which it may import. */
function beside(main: string, paths: readonly string[], files: ReadonlyMap<string, string>): Record<string, string> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const sources: Record<string, string> = { [nameOf(main)]: files.get(main) as string };
  for (const path of paths) {
    if (path === main || !path.startsWith(folder) || !path.endsWith('.ts')) continue;
    sources[path.slice(folder.length)] = files.get(path) as string;
  }
  return sources;
}

function shortest(paths: readonly string[]): string | undefined {
  return [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
