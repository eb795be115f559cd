/** Reads exercises from the file system: the one part of grading that knows Node. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExerciseResult, readExercise } from '../exercise.ts';

/** The exercises of this repository. */
export const EXERCISES_FOLDER = fileURLToPath(new URL('../../exercises/', import.meta.url));

/** Identifiers of all exercises there are, sorted: every folder `NN-chapter/name`. */
export async function listExercises(folder = EXERCISES_FOLDER): Promise<string[]> {
  const ids: string[] = [];
  for (const chapter of await foldersIn(folder)) {
    for (const name of await foldersIn(join(folder, chapter))) ids.push(`${chapter}/${name}`);
  }
  return ids.sort();
}

/** Reads one exercise. Problems of its files are in the result; throws where the folder is not there. */
export async function loadExercise(id: string, folder = EXERCISES_FOLDER): Promise<ExerciseResult> {
  return readExercise(id, await readFiles(join(folder, ...id.split('/'))));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function readFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path, 'utf8');
  }
  return files;
}
