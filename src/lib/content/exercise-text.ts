import type { AstroInstance, MarkdownInstance } from 'astro';
import type { PageLanguage } from '../../components/lesson/page-language.ts';
import { type HintText, splitHints } from './split-hints.ts';

type Markdown = MarkdownInstance<Record<string, never>>;

const briefs = import.meta.glob<Markdown>('../../../exercises/*/*/brief.*.md', { eager: true });
const hints = import.meta.glob<Markdown>('../../../exercises/*/*/hints.*.md', { eager: true });

/** What an exercise asks for, as a component. */
export function exerciseBrief(id: string, language: PageLanguage): AstroInstance['default'] {
  const brief = briefs[`../../../exercises/${id}/brief.${language}.md`];
  if (brief === undefined) throw new Error(`Cannot show the exercise ${id}: brief.${language}.md is missing`);
  return brief.Content;
}

/** The hints of an exercise in order: each begins with a heading of the second level. */
export async function exerciseHints(id: string, language: PageLanguage): Promise<HintText[]> {
  const file = hints[`../../../exercises/${id}/hints.${language}.md`];
  if (file === undefined) return [];
  return splitHints(await file.compiledContent());
}
