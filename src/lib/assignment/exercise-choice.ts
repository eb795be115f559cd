/** What the pages of assignments know of an exercise and of its chapter; made when the site is built. */
export interface ExerciseChoice {
  id: string;
  title: string;
  points: number;
  /** Of the answer's file. */
  ending: 'ts' | 'json';
}

export interface ChapterChoice {
  slug: string;
  title: string;
  exercises: ExerciseChoice[];
}

/** The exercise's place in its lesson, from the page of assignments. */
export function lessonLink(chapter: string, id: string): string {
  return `../chapters/${chapter}/#exercise-${id.split('/').at(-1)}`;
}
