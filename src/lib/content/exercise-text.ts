import type { AstroInstance, MarkdownInstance } from 'astro';
import type { PageLanguage } from '../../components/lesson/page-language.ts';

type Markdown = MarkdownInstance<Record<string, never>>;

const briefs = import.meta.glob<Markdown>('../../../exercises/*/*/brief.*.md', { eager: true });
const hints = import.meta.glob<Markdown>('../../../exercises/*/*/hints.*.md', { eager: true });

/** What an exercise asks for, as a component. */
export function exerciseBrief(id: string, language: PageLanguage): AstroInstance['default'] {
  const brief = briefs[`../../../exercises/${id}/brief.${language}.md`];
  if (brief === undefined) throw new Error(`Cannot show the exercise ${id}: brief.${language}.md is missing`);
  return brief.Content;
}

export interface HintText {
  title: string;
  html: string;
}

/** The hints of an exercise in order: each begins with a heading of the second level. */
export async function exerciseHints(id: string, language: PageLanguage): Promise<HintText[]> {
  const file = hints[`../../../exercises/${id}/hints.${language}.md`];
  if (file === undefined) return [];
  return splitHints(await file.compiledContent());
}

const HEADING = /<h2\b[^>]*>([\s\S]*?)<\/h2>/g;

export function splitHints(html: string): HintText[] {
  const headings = [...html.matchAll(HEADING)];
  return headings.map((heading, n) => ({
    title: heading[1] ?? '',
    html: html.slice(heading.index + heading[0].length, headings[n + 1]?.index).trim(),
  }));
}
