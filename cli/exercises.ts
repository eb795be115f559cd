import type { AnyGrader } from '../graders/answer-grader.ts';
import type { Exercise } from '../graders/exercise.ts';
import { EXERCISES_FOLDER, listExercises, loadExercise } from '../graders/node/load.ts';
import { loadGrader } from '../graders/registry.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export { EXERCISES_FOLDER, listExercises, loadExercise };

/** `10-lock/counter-to-zero`, also where it was given as the path of its folder. */
export function exerciseId(given: string): string {
  return given.replace(/\/+$/, '').replace(/^(\.\/)?exercises\//, '');
}

/**
 * An exercise and its grader.
 * @throws UsageError where there is no such exercise, or it is not sound
 */
export async function findExercise(given: string): Promise<{ exercise: Exercise; grader: AnyGrader }> {
  const id = exerciseId(given);
  const all = await listExercises();
  if (!all.includes(id)) throw noExercise(given, all);
  const [read, grader] = await Promise.all([loadExercise(id), loadGrader(id)]);
  if (!read.ok) throw new UsageError('usage.broken-exercise', { exercise: id, problem: read.problems[0] ?? '' }, false);
  if (grader === null) throw new UsageError('usage.no-grader', { exercise: id }, false);
  return { exercise: read.exercise, grader };
}

/**
 * The exercises that are meant: by identifier, or all of a chapter (`10-lock`); all there are where none is named.
 * @throws UsageError for a name that fits none
 */
export async function chooseExercises(given: readonly string[]): Promise<string[]> {
  const all = await listExercises();
  if (given.length === 0) return all;
  const chosen = given.flatMap((name) => {
    const id = exerciseId(name);
    const fitting = all.filter((one) => one === id || one.startsWith(`${id}/`));
    if (fitting.length === 0) throw noExercise(name, all);
    return fitting;
  });
  return [...new Set(chosen)];
}

function noExercise(given: string, all: readonly string[]): UsageError {
  const id = exerciseId(given);
  const byName = all.find((one) => one.split('/')[1] === id);
  const guess = byName ?? nearest(id, all);
  return new UsageError(
    'usage.no-exercise',
    { exercise: given, known: guess === null ? 'no' : 'yes', nearest: guess ?? '', all: all.join(', ') },
    false,
  );
}
