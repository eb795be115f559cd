/**
 * What has been graded, kept by content: one line of JSON for each answer, only ever appended. Who begins again
 * reads it first, so nothing is graded twice; a line that was being written when the power went is left out.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { Timeline } from '../../engine/explain/timeline.ts';
import type { GradeResult } from '../../graders/result.ts';

/** A grade, or what keeps an answer from being graded. */
export type Graded =
  | {
      grade: GradeResult;
      /** Check -> the execution that it failed on. */
      timelines?: Record<string, Timeline>;
    }
  | { unreadable: { code: string; args: Record<string, string | number> } };

interface Entry {
  key: string;
  graded: Graded;
}

/** What an answer's grade depends on: the exercise, its grader and the engine (`edition`), and every source. */
export function keyOf(edition: string, exercise: string, sources: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([edition, exercise, ...Object.entries(sources)]));
  return hash.digest('hex').slice(0, 32);
}

export class Journal {
  readonly #known = new Map<string, Graded>();
  readonly #file: FileHandle | null;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: FileHandle | null) {
    this.#file = file;
  }

  /**
   * Opens a journal, made where it is not there; null = kept in memory only.
   * @throws NodeJS.ErrnoException where the file can be neither read nor made
   */
  static async open(path: string | null): Promise<Journal> {
    if (path === null) return new Journal(null);
    const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const journal = new Journal(await open(path, 'a'));
    for (const { key, graded } of readEntries(before)) journal.#known.set(key, graded);
    // A line cut off must not run into the next one.
    if (before !== '' && !before.endsWith('\n')) await journal.#file?.appendFile('\n');
    return journal;
  }

  get size(): number {
    return this.#known.size;
  }

  get(key: string): Graded | undefined {
    return this.#known.get(key);
  }

  /** Knows a grade without keeping it: for an error of ours, which the next run tries again. */
  remember(key: string, graded: Graded): void {
    this.#known.set(key, graded);
  }

  /** Keeps a grade; resolves when it is on disk. */
  async add(key: string, graded: Graded): Promise<void> {
    if (this.#known.has(key)) return;
    this.#known.set(key, graded);
    const line = `${JSON.stringify({ key, graded } satisfies Entry)}\n`;
    this.#writing = this.#writing.then(async () => {
      await this.#file?.appendFile(line);
      await this.#file?.datasync();
    });
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
  }
}

/** The whole lines of a journal. */
export function readEntries(text: string): Entry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const entry = JSON.parse(line) as Entry;
      return typeof entry.key === 'string' && typeof entry.graded === 'object' && entry.graded !== null ? [entry] : [];
    } catch {
      return [];
    }
  });
}
