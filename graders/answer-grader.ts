/** Exercises whose answer is data in place of a program: a schedule (`break`), chosen options (`predict`). */
import type { Sources } from '../engine/compile/program.ts';
import type { Message } from '../engine/explain/message.ts';
import type { Json } from '../engine/explore/report.ts';
import type { Grader } from './define-grader.ts';
import type { Exercise } from './exercise.ts';
import type { GradeOptions } from './grade.ts';
import type { GradeResult } from './result.ts';

export interface AnswerGrader {
  /** `09-gil/lose-an-update`: the exercise's folder. */
  exercise: string;
  /** What a result reports, in this order. */
  checks: readonly { code: string; points: number }[];
  /** Codes of the remarks that a right answer may earn. */
  remarks?: readonly string[];
  /**
   * Judges an answer of the exercise's own form.
   * @throws AnswerError where it is of another form
   */
  grade(answer: Json, exercise: Exercise, options: GradeOptions): Promise<GradeResult>;
}

export type AnyGrader = Grader | AnswerGrader;

export function takesData(grader: AnyGrader): grader is AnswerGrader {
  return 'grade' in grader;
}

/** The answer cannot be read, so there is nothing to judge: `text` says what is wrong with it and what belongs there. */
export class AnswerError extends Error {
  override name = 'AnswerError';
  readonly text: Message;

  constructor(code: string, args: Message['args'] = {}) {
    super(code);
    this.text = { code: `answer.${code}`, args };
  }
}

/**
 * The value that the text of an answer stands for.
 * @throws AnswerError where it is no JSON
 */
export function readAnswer(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new AnswerError('not-json', { problem: (error as Error).message });
  }
}

/** Compiles to the program that schedules of `programs/<name>.ts` belong to. Throws an Error where there is none. */
export function programOf({ id, programs }: Exercise, name: string): Sources {
  const source = programs[name];
  if (source === undefined) throw new Error(`Cannot find the program ${name} in exercises/${id}/programs`);
  return { [`${name}.ts`]: source };
}
