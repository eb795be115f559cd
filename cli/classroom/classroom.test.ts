import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';
import { gradeAll as gradeAllSchema } from '../schemas/classroom.ts';
import { findSubmissions } from './find-submissions.ts';
import { Journal, keyOf } from './journal.ts';
import { readFolder } from './read-folder.ts';
import { readZip } from './read-zip.ts';
import { answerTo } from './submission.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'class-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

interface ZipEntry {
  name: string;
  text: string;
  /** Upper half of the external attributes. */
  mode?: number;
  /** What the archive claims the size to be. */
  claimed?: number;
}

/** A zip archive that says whatever it is told to say. */
function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, claimed } of entries) {
    const raw = Buffer.from(text);
    const data = deflateRawSync(raw);
    const file = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(claimed ?? raw.length, 22);
    head.writeUInt16LE(file.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE((3 << 8) | 20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claimed ?? raw.length, 24);
    entry.writeUInt16LE(file.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, file, data);
    central.push(entry, file);
    offset += head.length + file.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

describe('a submission', () => {
  test('in a folder is read without its links, its hidden files and its packages', async () => {
    await put('ann/10-lock/counter-to-zero.ts', 'a');
    await put('ann/.git/config.json', '{}');
    await put('ann/package.json', '{}');
    await put('ann/node_modules/evil/index.ts', 'x');
    await put('secret.ts', 'secret');
    await symlink(join(folder, 'secret.ts'), join(folder, 'ann', 'link.ts'));
    const { learner, files, problems } = await readFolder(join(folder, 'ann'));
    expect(learner).toBe('ann');
    expect([...files.keys()]).toEqual(['10-lock/counter-to-zero.ts']);
    expect(problems).toEqual([{ code: 'classroom.link', args: { path: 'link.ts' } }]);
  });

  test('in an archive is read without paths that lead out, links, bombs and lies about sizes', async () => {
    const file = join(folder, 'bo.zip');
    const bomb = ' '.repeat(3 << 20);
    await writeFile(
      file,
      zipOf([
        { name: '10-lock/counter-to-zero.ts', text: 'good' },
        { name: '../../out.ts', text: 'x' },
        { name: '/etc/out.ts', text: 'x' },
        { name: 'C:\\out.ts', text: 'x' },
        { name: '10-lock/link.ts', text: '/etc/passwd', mode: 0o120777 },
        { name: '10-lock/bomb.ts', text: bomb },
      ]),
    );
    const { files, problems } = await readZip(file);
    expect([...files]).toEqual([['10-lock/counter-to-zero.ts', 'good']]);
    expect(problems.map(({ code }) => code)).toEqual([
      'classroom.odd-name',
      'classroom.odd-name',
      'classroom.odd-name',
      'classroom.link',
      'classroom.too-much',
    ]);
    await writeFile(file, zipOf([{ name: '10-lock/bomb.ts', text: bomb, claimed: 10 }]));
    expect((await readZip(file)).problems).toMatchObject([{ code: 'classroom.broken-archive' }]);
    await writeFile(file, 'no archive at all');
    expect((await readZip(file)).problems).toMatchObject([{ code: 'classroom.broken-archive' }]);
  });

  test('has its answers where the course has them, with the files beside them', async () => {
    await put('ann/work/10-lock/counter-to-zero/main.ts', 'm');
    await put('ann/work/10-lock/counter-to-zero/help.ts', 'h');
    await put('ann/work/09-gil/lose-an-update.json', '{}');
    const submission = await readFolder(join(folder, 'ann'));
    expect(answerTo('10-lock/counter-to-zero', submission)).toEqual({
      file: 'work/10-lock/counter-to-zero/main.ts',
      sources: { 'main.ts': 'm', 'help.ts': 'h' },
    });
    expect(answerTo('09-gil/lose-an-update', submission)?.file).toBe('work/09-gil/lose-an-update.json');
    expect(answerTo('12-rlock/nested-lock', submission)).toBeNull();
  });

  test('of a class is found by its folder', async () => {
    await put('class/bo/10-lock/a.ts', '');
    await put('class/ann/10-lock/a.ts', '');
    const found = await findSubmissions([join(folder, 'class')]);
    const read = await Promise.all(found.map((one) => one()));
    expect(read.map(({ learner }) => learner)).toEqual(['ann', 'bo']);
    expect(await findSubmissions([join(folder, 'class', 'ann')])).toHaveLength(1);
    await expect(findSubmissions([join(folder, 'none')])).rejects.toThrow('usage.no-submission');
  });
});

test('a journal keeps what it was given, and a line cut off costs no other', async () => {
  const file = join(folder, 'journal.jsonl');
  const graded = { unreadable: { code: 'answer.not-json', args: { problem: 'x' } } };
  const first = await Journal.open(file);
  await first.add('one', graded);
  await first.add('one', graded);
  await first.close();
  await writeFile(file, `${await readFile(file, 'utf8')}{"key":"two","gra`);
  const second = await Journal.open(file);
  expect([second.size, second.get('one')]).toEqual([1, graded]);
  await second.add('three', graded);
  await second.close();
  const third = await Journal.open(file);
  expect(third.size).toBe(2);
  await third.close();
});

test('a grade belongs to its exercise, its sources and its edition', () => {
  const keys = [
    keyOf('e', 'x', { 'a.ts': '1' }),
    keyOf('f', 'x', { 'a.ts': '1' }),
    keyOf('e', 'y', { 'a.ts': '1' }),
    keyOf('e', 'x', { 'a.ts': '2' }),
    keyOf('e', 'x', { 'b.ts': '1' }),
  ];
  expect(new Set(keys).size).toBe(5);
  expect(keyOf('e', 'x', { 'a.ts': '1' })).toBe(keys[0]);
});

describe('grade-all', { timeout: 120_000 }, () => {
  const interleave = (...args: string[]) =>
    new Promise<{ code: number; out: string; error: string }>((resolve) => {
      execFile(process.execPath, [join(ROOT, 'cli/interleave.mjs'), ...args], (error, out, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, error: stderr });
      });
    });

  test('two shards merged, and one run begun again, give the same result byte for byte', async () => {
    const exercise = join(ROOT, 'exercises/10-lock/counter-to-zero');
    for (const [learner, answer] of [
      ['ann', 'solution.ts'],
      ['bo', 'starter.ts'],
      ['cy', 'solution.ts'],
    ] as const) {
      await put(`class/${learner}/10-lock/x`, '');
      await copyFile(join(exercise, answer), join(folder, 'class', learner, '10-lock', 'counter-to-zero.ts'));
    }
    const assignment = join(folder, 'a.json');
    await writeFile(
      assignment,
      JSON.stringify({ version: 1, id: 'a', title: 'A', exercises: [{ id: '10-lock/counter-to-zero' }] }),
    );
    const all = (...flags: string[]) =>
      interleave('grade-all', assignment, join(folder, 'class'), '--format', 'json', ...flags);
    const whole = await all();
    expect(whole.error).toBe('');
    expect(gradeAllSchema.safeParse(JSON.parse(whole.out)).error).toBeUndefined();
    const learners = JSON.parse(whole.out).learners as { points: number }[];
    expect(learners.map(({ points }) => points)).toEqual([10, expect.any(Number), 10]);
    expect(learners[1]?.points).toBeLessThan(10);

    const parts = [1, 2].map((i) => join(folder, `part-${i}.jsonl`));
    for (const [i, journal] of parts.entries()) {
      const part = await all('--shard', `${i + 1}/2`, '--journal', journal);
      expect(part.code).toBe(3);
    }
    const merged = join(folder, 'merged.jsonl');
    expect((await interleave('merge', merged, ...parts)).code).toBe(0);
    // Two answers differ: the third learner's is the first one's.
    expect((await readFile(merged, 'utf8')).trim().split('\n')).toHaveLength(2);
    const again = await all('--journal', merged);
    expect([again.code, again.out]).toEqual([0, whole.out]);
  });

  test('says what is wrong with an assignment, and with flags', async () => {
    const assignment = join(folder, 'a.json');
    await writeFile(
      assignment,
      JSON.stringify({ version: 1, id: 'a', title: 'A', exercises: [{ id: '10-lock/none' }] }),
    );
    const check = await interleave('assignment', 'check', assignment);
    expect([check.code, check.error]).toEqual([2, expect.stringContaining('10-lock/none')]);
    const shard = await interleave('grade-all', assignment, folder, '--shard', '3/2');
    expect([shard.code, shard.error]).toEqual([2, expect.stringContaining('--shard needs')]);
  });
});
