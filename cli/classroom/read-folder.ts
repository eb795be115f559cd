import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAnswerPath, isPlainPath, MOST_BYTES, MOST_FILE_BYTES, MOST_FILES, type Submission } from './submission.ts';

const DEEPEST = 12;

/** Reads a submission from a folder. Links are never followed, and nothing of it is ever run. */
export async function readFolder(folder: string): Promise<Submission> {
  const files = new Map<string, string>();
  const problems: Submission['problems'] = [];
  let bytes = 0;

  async function read(below: string, depth: number): Promise<void> {
    const names = (await readdir(join(folder, below))).sort();
    for (const name of names) {
      const path = below === '' ? name : `${below}/${name}`;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const stats = await lstat(join(folder, path));
      if (!isPlainPath(path)) problems.push({ code: 'classroom.odd-name', args: { path: shown(path) } });
      else if (stats.isSymbolicLink()) problems.push({ code: 'classroom.link', args: { path: shown(path) } });
      else if (stats.isDirectory() && depth < DEEPEST) await read(path, depth + 1);
      else if (stats.isFile() && isAnswerPath(path)) {
        if (stats.size > MOST_FILE_BYTES || bytes + stats.size > MOST_BYTES || files.size >= MOST_FILES) {
          problems.push({ code: 'classroom.too-much', args: { path: shown(path) } });
          continue;
        }
        bytes += stats.size;
        files.set(path, await readFile(join(folder, path), 'utf8'));
      }
    }
  }

  await read('', 0);
  return { learner: basename(folder), files, problems };
}

export function shown(path: string): string {
  return path.slice(0, 200).replace(/\p{Cc}/gu, '?');
}
