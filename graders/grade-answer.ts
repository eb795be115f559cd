/** Grades an answer to an exercise of any kind. */
import type { Sources } from '../engine/compile/program.ts';
import { type AnyGrader, readAnswer, takesData } from './answer-grader.ts';
import type { Exercise } from './exercise.ts';
import { type GradeOptions, grade } from './grade.ts';
import type { GradeResult } from './result.ts';

/**
 * Grades `sources`, the main file first: a program, or the text of a JSON answer. As `grade`, but an answer
 * that is no JSON, or not of the exercise's form, is refused.
 * @throws AnswerError where an answer cannot be read
 */
export async function gradeAnswer(
  exercise: Exercise,
  grader: AnyGrader,
  sources: Sources,
  options: GradeOptions,
): Promise<GradeResult> {
  if (!takesData(grader)) return grade({ grader, maxSteps: exercise.manifest.maxSteps }, sources, options);
  return grader.grade(readAnswer(Object.values(sources)[0] ?? ''), exercise, options);
}
