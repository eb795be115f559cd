import { describe, expect, it } from 'vitest';
import { checkTranslations, compareKeys, compareLessons } from './translations.ts';

describe('checkTranslations', () => {
  it.each([
    ['exercises/10-lock/a/brief.en.md', 'exercises/10-lock/a/brief.zh-cn.md'],
    ['src/i18n/lesson.zh-cn.json', 'src/i18n/lesson.en.json'],
    ['engine/explain/messages/en/trace.json', 'engine/explain/messages/zh-cn/trace.json'],
    ['cli/messages/zh-cn.ts', 'cli/messages/en.ts'],
    ['src/content/docs/chapters/10-lock.mdx', 'src/content/docs/zh-cn/chapters/10-lock.mdx'],
    ['src/content/docs/zh-cn/index.mdx', 'src/content/docs/index.mdx'],
  ])('asks for the twin of %s', async (file, twin) => {
    const problems = await checkTranslations([file]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(twin);
  });

  it('asks for nothing beside Chinese comments, whose English stands in the program', async () => {
    const overlays = ['src/content/programs/10-lock/a.comments.zh-cn.json', 'exercises/10-lock/a/comments.zh-cn.json'];
    expect(await checkTranslations(overlays)).toEqual([]);
  });
});

describe('compareKeys', () => {
  it('names what either language lacks, however deep', () => {
    const problems = compareKeys('en.json', { a: { b: 'x' }, c: 'y' }, 'zh-cn.json', { a: {}, c: 'z', d: 'w' });
    expect(problems.map(({ file, message }) => [file, /"(.+)"/.exec(message)?.[1]])).toEqual([
      ['zh-cn.json', 'a > b'],
      ['en.json', 'd'],
    ]);
  });
});

describe('compareLessons', () => {
  const lesson = (...exercises: string[]) => exercises.map((id) => `text\n<Exercise id="${id}" />\n`).join('');

  it('accepts lessons with the same parts in the same order', () => {
    expect(compareLessons('en', lesson('a', 'b'), 'zh', lesson('a', 'b'))).toEqual([]);
  });

  it.each([
    ['a part left out', lesson('a', 'b'), lesson('a')],
    ['a part too many', lesson('a'), lesson('a', 'b')],
    ['another order', lesson('a', 'b'), lesson('b', 'a')],
  ])('refuses %s', (_, english, chinese) => {
    expect(compareLessons('en', english, 'zh', chinese)).toHaveLength(1);
  });
});
