import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commentsOf, translateComments } from './comments.ts';
import { readExercise } from './exercise.ts';
import { readHints } from './hints.ts';
import { manifestJsonSchema, plainParameters, readManifest } from './manifest.ts';

const manifest = {
  kind: 'fix',
  title: { en: 'Some', zh_cn: '' },
  points: 10,
  parameters: { threads: [2, 3, 100] },
  maxSteps: 1000,
  right: { other: null },
  wrong: { bad: 'finishes' },
};
const valid = { ...manifest, title: { en: 'Some', 'zh-cn': '某个' } };

function problemsOf(value: unknown): string[] {
  const read = readManifest(JSON.stringify(value));
  return read.ok ? [] : read.problems;
}

describe('readManifest', () => {
  it('reads what is right', () => {
    const read = readManifest(JSON.stringify(valid));
    expect(read).toEqual({ ok: true, manifest: valid });
  });

  it('says which field is wrong and what belongs there', () => {
    expect(problemsOf({ ...valid, kind: 'repair' })[0]).toMatch(
      /^exercise.json has "repair" as "kind": give "break", "fix", "build" or "predict"/,
    );
    expect(problemsOf({ ...valid, points: undefined })).toEqual([
      'exercise.json lacks "points": give a whole number from 1 to 100',
    ]);
    expect(problemsOf(manifest)).toContain('exercise.json lacks "title.zh-cn": give the Chinese title');
    expect(problemsOf({ ...valid, budget: 1 })[0]).toMatch(
      /^exercise.json has the unknown field "budget"; known fields are kind, title/,
    );
    expect(readManifest('{')).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('exercise.json is not JSON')],
    });
  });

  it('is published as a JSON Schema', async () => {
    const published = JSON.parse(await readFile(new URL('./exercise.schema.json', import.meta.url), 'utf8'));
    expect(published).toEqual(manifestJsonSchema());
  });
});

describe('plainParameters', () => {
  it('takes the last value of each parameter', () => {
    const read = readManifest(JSON.stringify(valid));
    expect(read.ok && plainParameters(read.manifest)).toEqual({ threads: 100 });
  });
});

describe('readExercise', () => {
  const hints = '## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n';
  const files = {
    'exercise.json': JSON.stringify(valid),
    'brief.en.md': 'Do it.',
    'brief.zh-cn.md': '做。',
    'hints.en.md': hints,
    'hints.zh-cn.md': hints,
    'solution.en.md': 'So.',
    'solution.zh-cn.md': '如此。',
    'starter.ts': '// TODO: it',
    'solution.ts': 'done();',
    'right/other.ts': 'doneToo();',
    'wrong/bad.ts': 'bad();',
    'comments.zh-cn.json': '{ "TODO: it": "TODO：它" }',
  };

  it('puts the files together', () => {
    const read = readExercise('10-lock/some', files);
    expect(read).toMatchObject({
      ok: true,
      exercise: {
        right: { other: 'doneToo();' },
        wrong: { bad: 'bad();' },
        hints: { en: [{ title: 'A', body: 'a' }, {}, {}] },
      },
    });
  });

  it('names what is missing, empty or does not belong there', () => {
    const { 'brief.zh-cn.md': _brief, ...rest } = files;
    const read = readExercise('10-lock/some', { ...rest, 'starter.ts': '', 'wrong/new.ts': '', 'notes.txt': '' });
    expect(read).toEqual({
      ok: false,
      problems: [
        'brief.zh-cn.md is missing: say in this language what to do',
        'starter.ts is empty: add what the learner starts from',
        'wrong/new.ts is not in exercise.json: add "new" under "wrong", or remove the file',
        'notes.txt does not belong in an exercise: remove it',
      ],
    });
  });
});

describe('readHints', () => {
  it('takes each heading of the second level for a step', () => {
    expect(readHints('intro\n\n## One\n\ntext\n\n### inner\n\n## Two\n\nmore')).toEqual([
      { title: 'One', body: 'text\n\n### inner' },
      { title: 'Two', body: 'more' },
    ]);
  });
});

describe('translateComments', () => {
  it('replaces comments that it knows and nothing else', () => {
    const source = "a(); // go on\nb('http://x'); // stay\n// go on";
    expect(translateComments(source, { 'go on': '继续' })).toBe("a(); // 继续\nb('http://x'); // stay\n// 继续");
    expect(commentsOf(source)).toEqual(['go on', 'stay', 'go on']);
  });
});
