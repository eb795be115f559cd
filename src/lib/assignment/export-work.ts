import type { Assignment } from '../../../classroom/assignment.ts';
import { zipOf } from '../../../classroom/kits/zip.ts';
import type { ChapterChoice } from './exercise-choice.ts';

/** What a learner has made of an assignment's exercises: sources by their path, and never a mark. */
export function workOn(
  { exercises }: Assignment,
  chapters: readonly ChapterChoice[],
  answers: ReadonlyMap<string, string>,
): Record<string, { text: string }> {
  const endings = new Map(chapters.flatMap(({ exercises: all }) => all.map(({ id, ending }) => [id, ending])));
  const files: Record<string, { text: string }> = {};
  for (const { id } of exercises) {
    const text = answers.get(id);
    if (text !== undefined)
      files[`${id}.${endings.get(id) ?? 'ts'}`] = { text: text.endsWith('\n') ? text : `${text}\n` };
  }
  return files;
}

export const archiveOf = zipOf;
