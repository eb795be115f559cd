import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildsOn, exercisesOf, saysWhatItBuildsOn } from './lesson-text.ts';

const folder = (language: string) => new URL(`../content/docs/${language}chapters/`, import.meta.url);
const files = readdirSync(folder('')).filter((name) => name.endsWith('.mdx'));
const read = (language: string, file: string) => readFileSync(new URL(file, folder(language)), 'utf8');

test('the sentence ends before what comes next', () => {
  expect(buildsOn('**Builds on:** [A](../05-thread/), [B](../06-join/). **Next:** [C](../07-daemon/).')).toEqual([
    '05-thread',
    '06-join',
  ]);
});

test('exercises are found by their components', () => {
  expect(exercisesOf('<Exercise id="10-lock/counter-to-zero" />')).toEqual(['10-lock/counter-to-zero']);
});

describe.each(files)('%s', (file) => {
  test('says what it builds on, the same in both languages, and these chapters come before it', () => {
    const [english, chinese] = [read('', file), read('zh-cn/', file)];
    expect(saysWhatItBuildsOn(english)).toBe(true);
    expect(saysWhatItBuildsOn(chinese)).toBe(true);
    expect(buildsOn(chinese)).toEqual(buildsOn(english));
    for (const slug of buildsOn(english)) {
      expect(files).toContain(`${slug}.mdx`);
      expect(slug < file).toBe(true);
    }
  });
});
