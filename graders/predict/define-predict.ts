import { type AnswerGrader, programOf } from '../answer-grader.ts';
import type { Exercise } from '../exercise.ts';
import { type ComputeOptions, computeKey } from './compute-key.ts';
import { type Asked, judgePrediction, readPrediction } from './judge.ts';
import type { Question } from './question.ts';

export interface PredictDefinition {
  exercise: string;
  /** What each question of `questions.json` is worth, in the order in which they are asked. */
  points: Readonly<Record<string, number>>;
}

/** The grader of an exercise of kind `predict`: computes the key of each question, and compares. */
export function definePredict({ exercise: id, points }: PredictDefinition): AnswerGrader {
  return {
    exercise: id,
    checks: Object.entries(points).map(([code, worth]) => ({ code, points: worth })),
    async grade(answer, exercise, options) {
      const questions = Object.entries(points).map(([code, worth]) => ({
        code,
        points: worth,
        question: questionOf(exercise, code),
      }));
      // A slip of the pen is told at once, not after exploring.
      const prediction = readPrediction(questions, answer);
      return judgePrediction(id, await withKeys(questions, exercise, options), prediction);
    },
  };
}

function questionOf({ id, questions }: Exercise, code: string): Question {
  const question = questions[code];
  if (question === undefined) throw new Error(`Cannot find the question "${code}" in exercises/${id}/questions.json`);
  return question;
}

async function withKeys(
  questions: readonly Omit<Asked & { question: Question }, 'key'>[],
  exercise: Exercise,
  { compile, sandbox, signal }: ComputeOptions,
): Promise<Asked[]> {
  const { maxSteps } = exercise.manifest;
  const asked: Asked[] = [];
  for (const each of questions) {
    const sources = programOf(exercise, each.question.program);
    asked.push({
      ...each,
      key: await computeKey(each.question, sources, { compile, sandbox, maxSteps, ...(signal && { signal }) }),
    });
  }
  return asked;
}
