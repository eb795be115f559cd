import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { shown } from './read-folder.ts';
import { isAnswerPath, isPlainPath, MOST_BYTES, MOST_FILE_BYTES, MOST_FILES, type Submission } from './submission.ts';

/** Type of a file in the upper half of an entry's external attributes, on systems that have links. */
const TYPE_MASK = 0o170000;
const LINK = 0o120000;

/**
 * Reads a submission from a zip archive, in memory: nothing is unpacked to disk. Paths that lead out of the
 * archive, links and odd names are left out and named; sizes are counted as they come, whatever the archive claims.
 */
export async function readZip(file: string): Promise<Submission> {
  const learner = basename(file).replace(/\.zip$/i, '');
  const files = new Map<string, string>();
  const problems: Submission['problems'] = [];
  let bytes = 0;
  let zip: ZipFile;
  try {
    // Names are judged here, one by one: an archive with one bad name still holds somebody's work.
    zip = await openPromise(file, { decodeStrings: false, validateEntrySizes: true });
  } catch (error) {
    return { learner, files, problems: [broken(file, error)] };
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const path = Buffer.from(entry.fileName).toString('utf8').replaceAll('\\', '/');
      if (path.endsWith('/')) continue;
      const isLink = ((entry.externalFileAttributes >>> 16) & TYPE_MASK) === LINK;
      if (!isPlainPath(path)) problems.push({ code: 'classroom.odd-name', args: { path: shown(path) } });
      else if (isLink) problems.push({ code: 'classroom.link', args: { path: shown(path) } });
      else if (isAnswerPath(path)) {
        const left = Math.min(MOST_FILE_BYTES, MOST_BYTES - bytes);
        const content = files.size < MOST_FILES ? await readEntry(zip, entry, left) : null;
        if (content === null) problems.push({ code: 'classroom.too-much', args: { path: shown(path) } });
        else {
          bytes += content.length;
          files.set(path, content.toString('utf8'));
        }
      }
    }
  } catch (error) {
    problems.push(broken(file, error));
  } finally {
    zip.close();
  }
  return { learner, files, problems };
}

/** An entry's bytes; null where there are more than `most`. */
async function readEntry(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  if (entry.uncompressedSize > most) return null;
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function broken(file: string, error: unknown): Submission['problems'][number] {
  return {
    code: 'classroom.broken-archive',
    args: { path: shown(basename(file)), problem: (error as Error).message.slice(0, 200) },
  };
}
