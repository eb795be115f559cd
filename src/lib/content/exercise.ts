import { hashOf } from '../../../engine/compile/hash.ts';
import { translateComments } from '../../../graders/comments.ts';
import { type Exercise, readExercise } from '../../../graders/exercise.ts';
import { plainParameters } from '../../../graders/manifest.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';
import type { Subject } from '../workbench/state.ts';

const files = import.meta.glob<string>('../../../exercises/*/*/**/*.{json,md,ts}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** An exercise of the corpus, for the page that shows it. Throws with what is wrong with it. */
export function courseExercise(id: string): Exercise {
  const folder = `../../../exercises/${id}/`;
  const own = Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => [path.slice(folder.length), text] as const);
  if (own.length === 0) throw new Error(`<Exercise> found no folder exercises/${id}`);
  const result = readExercise(id, Object.fromEntries(own));
  if (!result.ok) throw new Error(`Cannot show the exercise ${id}: ${result.problems.join('; ')}`);
  return result.exercise;
}

/** What the workbench of an exercise is about. */
export function exerciseSubject({ id, manifest, starter, comments }: Exercise, language: PageLanguage): Subject {
  return {
    kind: 'exercise',
    id,
    file: `${id.split('/').at(-1)}.ts`,
    revision: hashOf([[id, starter]]),
    given: translateComments(starter.trimEnd(), language === 'zh-cn' ? comments['zh-cn'] : {}),
    // From here on the course is about what threads do to one another's values.
    races: Number.parseInt(id, 10) >= FIRST_CHAPTER_ABOUT_RACES,
    parameters: plainParameters(manifest),
    maxSteps: manifest.maxSteps,
  };
}

/** "The global interpreter lock": switches at any visible operation become the subject. */
const FIRST_CHAPTER_ABOUT_RACES = 9;
