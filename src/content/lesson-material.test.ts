import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import exerciseIds from '../../graders/exercise-ids.json';
import glossary from './glossary.json';

const folder = new URL('./', import.meta.url);

function filesIn(path: 'programs' | 'python', ending: string): string[] {
  return readdirSync(new URL(path, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${path}/${name}`)
    .sort();
}

const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

const commentsOf = (source: string, marker: '//' | '#'): string[] =>
  source.split('\n').flatMap((line) => new RegExp(`(?:^|\\s)${marker} (.+)$`).exec(line)?.[1] ?? []);

/** A dictionary that has no file is an empty one: the program has no comments. */
function dictionaryOf(path: string): string[] {
  const file = path.replace(/\.(ts|py)$/, '.comments.zh-cn.json');
  const dictionaries = [...filesIn('programs', '.json'), ...filesIn('python', '.json')];
  return dictionaries.includes(file) ? Object.keys(JSON.parse(read(file))) : [];
}

describe.each([...filesIn('programs', '.ts'), ...filesIn('python', '.py')])('%s', (path) => {
  test('each comment has a Chinese translation, and no translation is left over', () => {
    const comments = commentsOf(read(path), path.endsWith('.py') ? '#' : '//');
    expect(new Set(dictionaryOf(path))).toEqual(new Set(comments));
  });
});

test('each Python program stands beside a TypeScript program of the same name', () => {
  const twins = filesIn('python', '.py').map((path) => path.replace(/^python\/(.+)\.py$/, 'programs/$1.ts'));
  expect(filesIn('programs', '.ts')).toEqual(expect.arrayContaining(twins));
});

describe.each(Object.entries(glossary))('glossary: %s', (_id, entry) => {
  test('has a word and an explanation in both languages', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      expect(entry[language].term).toMatch(/\S/);
      expect(entry[language].text).toMatch(/[.。]$/);
    }
  });
});

describe.each(['docs/chapters', 'docs/zh-cn/chapters'])('the lessons in %s', (path) => {
  test('show every exercise, each of them once', () => {
    const lessons = readdirSync(new URL(path, folder)).map((name) => read(`${path}/${name}`));
    const shown = lessons.flatMap((lesson) => [...lesson.matchAll(/<Exercise id="([^"]+)"/g)].map(([, id]) => id));
    expect(shown.sort()).toEqual(exerciseIds.toSorted());
  });
});
