import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { readFolder } from './read-folder.ts';
import { readZip } from './read-zip.ts';
import type { Submission } from './submission.ts';

/** A folder of a course's answers has folders that are named like chapters. */
const CHAPTER = /^\d\d-[a-z0-9-]+$/;

/**
 * The submissions that are meant: each folder or zip archive is a learner's; a folder that holds no chapters
 * but other folders or archives is a class, and each of those is a learner's.
 * @throws UsageError where there is no such folder or archive
 */
export async function findSubmissions(given: readonly string[]): Promise<(() => Promise<Submission>)[]> {
  const found: (() => Promise<Submission>)[] = [];
  for (const path of given) {
    const kind = await kindOf(path);
    if (kind === null) throw new UsageError('usage.no-submission', { path }, false);
    if (kind === 'zip') found.push(() => readZip(path));
    else {
      const learners = await learnersOf(path);
      if (learners === null) found.push(() => readFolder(path));
      else found.push(...learners);
    }
  }
  return found;
}

async function kindOf(path: string): Promise<'folder' | 'zip' | null> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() && /\.zip$/i.test(path) ? 'zip' : null;
  } catch {
    return null;
  }
}

/** The learners of a class's folder, by name; null where the folder is a learner's own. */
async function learnersOf(folder: string): Promise<(() => Promise<Submission>)[] | null> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const isOwn = (names: readonly string[]) => names.some((name) => CHAPTER.test(name) || name === 'exercises');
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (isOwn(folders)) return null;
  const learners = entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && /\.zip$/i.test(entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (learners.length === 0) return null;
  return learners.map((entry) => {
    const path = join(folder, entry.name);
    return () => (entry.isDirectory() ? readFolder(path) : readZip(path));
  });
}
