import type { MarkdownInstance } from 'astro';
import { translateComments } from '../../../graders/comments.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';
import { courseExercise } from './exercise.ts';

export interface SolutionText {
  source: string;
  /** HTML. */
  explanation: string;
}

const explanations = import.meta.glob<MarkdownInstance<Record<string, never>>>('../../../exercises/*/*/solution.*.md', {
  eager: true,
});
// Named, not read: only their folders matter.
const manifests = import.meta.glob('../../../exercises/*/*/exercise.json', { query: '?raw' });

/** Identifiers of the exercises that are answered by a program. */
export function solvedExercises(): string[] {
  const ids = Object.keys(manifests).map((path) => path.split('/').slice(-3, -1).join('/'));
  return ids.filter((id) => ['fix', 'build'].includes(courseExercise(id).manifest.kind));
}

/** The solution of an exercise, comments and explanation in the page's language. */
export async function exerciseSolution(id: string, language: PageLanguage): Promise<SolutionText> {
  const { solution, comments } = courseExercise(id);
  const explanation = explanations[`../../../exercises/${id}/solution.${language}.md`];
  if (explanation === undefined) throw new Error(`The exercise ${id} has no solution.${language}.md`);
  return {
    source: translateComments(solution.trimEnd(), language === 'zh-cn' ? comments['zh-cn'] : {}),
    explanation: await explanation.compiledContent(),
  };
}
