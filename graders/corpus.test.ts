/**
 * The answers of every exercise, for real, with the tools that course repositories use. `interleave verify` proves
 * more: texts, identifiers, remarks, budgets.
 */
import { describeExercise } from '../cli/vitest/index.ts';
import { answerEnding } from './exercise.ts';
import { EXERCISES_FOLDER, listExercises, loadExercise } from './node/load.ts';

for (const id of await listExercises()) {
  const read = await loadExercise(id);
  if (!read.ok) throw new Error(`Cannot read ${id}: ${read.problems.join('; ')}`);
  const { manifest, right } = read.exercise;
  const ending = answerEnding(manifest.kind);
  const file = (path: string) => `${EXERCISES_FOLDER}${id}/${path}.${ending}`;
  describeExercise(id, file('solution'));
  for (const name of Object.keys(right)) describeExercise(id, file(`right/${name}`));
  for (const [name, check] of Object.entries(manifest.wrong))
    describeExercise(id, file(`wrong/${name}`), { fails: check });
}
