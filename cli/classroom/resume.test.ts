import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEntries } from './journal.ts';
import { gradeFolder, linesOf, writeClass } from './testing/class-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-resume-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// A thousand answers and ten kills are `npm run bench -- class`.
test('a run that is killed again and again comes to the result of one that is not', { timeout: 300_000 }, async () => {
  await writeClass(folder, ['10-lock/counter-to-zero', '12-rlock/nested-lock'], 8);
  const whole = await gradeFolder(folder, { journal: 'whole.jsonl', jobs: 2 });
  expect(whole.code).toBe(0);
  expect(JSON.parse(whole.out).learners).toHaveLength(8);
  const all = await linesOf(join(folder, 'whole.jsonl'));
  expect(all).toBe(16);

  for (const killAt of [2, 7, 11]) {
    const killed = await gradeFolder(folder, { journal: 'killed.jsonl', jobs: 2, killAt });
    expect(killed.code).toBeNull();
  }
  const last = await gradeFolder(folder, { journal: 'killed.jsonl', jobs: 2 });
  expect(last.code).toBe(0);
  expect(last.out).toBe(whole.out);
  // Nothing was lost and nothing graded twice.
  const entries = readEntries(await readFile(join(folder, 'killed.jsonl'), 'utf8'));
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  expect(entries).toHaveLength(all);
});
