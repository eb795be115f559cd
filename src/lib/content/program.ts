import { type CommentDictionary, localiseComments } from '../../components/lesson/localise-comments.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';

const sources = import.meta.glob<string>('../../content/programs/**/*.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});
const dictionaries = import.meta.glob<CommentDictionary>('../../content/programs/**/*.comments.zh-cn.json', {
  eager: true,
  import: 'default',
});

/** The program of a lesson, `src/content/programs/<src>.ts`, its comments in the page's language. */
export function lessonProgram(src: string, language: PageLanguage): string {
  const path = `../../content/programs/${src}`;
  const source = sources[`${path}.ts`];
  if (source === undefined) throw new Error(`<Program> found no file src/content/programs/${src}.ts`);
  const dictionary = language === 'zh-cn' ? dictionaries[`${path}.comments.zh-cn.json`] : undefined;
  return localiseComments(source.trimEnd(), dictionary ?? {});
}
