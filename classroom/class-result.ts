/**
 * What grading a class gives: one versioned form, from which every exporter makes its own. Data without
 * behaviour and without the time of grading: the same submissions give the same result, byte for byte.
 */
import type { Timeline } from '../engine/explain/timeline.ts';
import type { CheckStatus, GradeStatus } from '../graders/result.ts';

export interface ClassResult {
  version: 1;
  assignment: { id: string; title: string; due: string | null; maxPoints: number };
  /** How strangers' programs were kept in while this was graded. */
  isolation: string;
  language: string;
  learners: LearnerResult[];
  /** Answers that are alike, as a help for looking; see `similarity.ts`. */
  similar: SimilarAnswers[];
}

export interface SimilarAnswers {
  exercise: string;
  title: string;
  learners: string[];
  /** How much of the smaller of two answers stands in the other, up to names and order. */
  percent: number;
}

export interface LearnerResult {
  learner: string;
  /** When the counted work was handed in, where that is known. */
  submittedAt: string | null;
  /** Days begun after the due date. */
  lateDays: number;
  points: number;
  maxPoints: number;
  exercises: ExerciseMark[];
  /** What could not be taken from the submission, in words. */
  problems: string[];
}

/** `missing`: nothing was handed in. `unreadable`: what was handed in is no answer to this exercise. */
export type MarkStatus = GradeStatus | 'missing' | 'unreadable';

export interface ExerciseMark {
  exercise: string;
  title: string;
  status: MarkStatus;
  /** Points after weight and lateness, rounded to hundredths; and the most there are. */
  points: number;
  maxPoints: number;
  /** Points that lateness took. */
  penalty: number;
  /** The answer's path within the submission; null where there is none. */
  file: string | null;
  executions: number;
  complete: boolean;
  checks: CheckMark[];
  remarks: string[];
  /** What else there is to say: why it does not compile, why it cannot be read. */
  message: string;
  line: number | null;
}

export interface CheckMark {
  code: string;
  title: string;
  status: CheckStatus;
  /** The exercise's own points, before weight and lateness. */
  points: number;
  maxPoints: number;
  message: string;
  /** The schedule that shows a failure again, where there is one. */
  schedule: string | null;
  /** The execution of that schedule as lanes; null where there is none, or it is too long to be looked at. */
  timeline: Timeline | null;
}
