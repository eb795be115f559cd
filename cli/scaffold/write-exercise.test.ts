import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadExercise } from '../../graders/node/load.ts';
import { withGrader, withId, writeExercise } from './write-exercise.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const LISTS = ['graders/registry.ts', 'graders/exercise-ids.json'];
const ID = '13-semaphore/five-at-a-time';
const root = mkdtempSync(join(tmpdir(), 'interleave-'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeAll(() => {
  for (const path of LISTS) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(REPOSITORY, path), join(root, path));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

test('writeExercise() lays out an exercise that is sound as it is, and lists it', async () => {
  const written = await writeExercise(root, ID);
  expect(written).toContain(`graders/${ID}.ts`);
  const loaded = await loadExercise(ID, join(root, 'exercises'));
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  expect(read(`graders/${ID}.ts`)).toContain(`exercise: '${ID}'`);
  expect(JSON.parse(read('graders/exercise-ids.json'))).toContain(ID);
  expect(read('graders/registry.ts')).toContain(`'${ID}': () => import('./${ID}.ts'),`);
});

test('writeExercise() overwrites nothing', async () => {
  const before = read(`exercises/${ID}/brief.en.md`);
  await expect(writeExercise(root, ID)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(read(`exercises/${ID}/brief.en.md`)).toBe(before);
});

test('withId() and withGrader() keep their lists sorted', () => {
  expect(withId('["a", "c"]', 'b')).toBe('["a", "b", "c"]\n');
  const registry = "{\n  '05-x/b': () => import('./05-x/b.ts'),\n  '07-x/b': () => import('./07-x/b.ts'),\n};";
  const order = (id: string) => [...withGrader(registry, id).matchAll(/'(\S+)':/g)].map((match) => match[1]);
  expect(order('05-x/a')).toEqual(['05-x/a', '05-x/b', '07-x/b']);
  expect(order('06-x/a')).toEqual(['05-x/b', '06-x/a', '07-x/b']);
  expect(order('08-x/a')).toEqual(['05-x/b', '07-x/b', '08-x/a']);
});
