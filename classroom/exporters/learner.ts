/** Formats that hold one learner's result: the autograders of single submissions. */

import type { CheckMark, ClassResult, ExerciseMark, LearnerResult } from '../class-result.ts';
import { hundredths } from '../marks.ts';

/** What an exporter of one learner is told beside the result. */
export interface LearnerContext {
  result: ClassResult;
  /** Names that the format's own system gives, such as Classroom 50's environment. */
  env: Readonly<Record<string, string | undefined>>;
}

interface Test {
  name: string;
  exercise: ExerciseMark;
  check: CheckMark | null;
  passed: boolean;
  points: number;
  maxPoints: number;
  message: string;
}

/** Each check of each exercise, its points as the assignment weighs them; one for an exercise without any. */
export function testsOf({ exercises }: LearnerResult): Test[] {
  return exercises.flatMap((exercise): Test[] => {
    const { title, checks, points, maxPoints, status, message } = exercise;
    if (checks.length === 0) {
      return [{ name: title, exercise, check: null, passed: status === 'pass', points, maxPoints, message }];
    }
    const most = checks.reduce((sum, check) => sum + check.maxPoints, 0) || 1;
    const scored = checks.reduce((sum, check) => sum + check.points, 0) || 1;
    return checks.map((check) => ({
      name: `${title}: ${check.title}`,
      exercise,
      check,
      passed: check.status === 'pass',
      points: hundredths((check.points / scored) * points),
      maxPoints: hundredths((check.maxPoints / most) * maxPoints),
      message: check.status === 'skipped' && message !== '' ? message : check.message,
    }));
  });
}

/** Gradescope: `/autograder/results/results.json`. */
export function gradescope(learner: LearnerResult): string {
  return json({
    score: learner.points,
    output: learner.problems.join('\n'),
    output_format: 'text',
    test_output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: testsOf(learner).map(({ name, passed, points, maxPoints, message }, index) => ({
      name,
      number: String(index + 1),
      score: points,
      max_score: maxPoints,
      status: passed ? 'passed' : 'failed',
      output: message,
      output_format: 'text',
      visibility: 'visible',
    })),
  });
}

/** PrairieLearn reads no more than a megabyte: outputs are cut where there is too much of them. */
const PRAIRIE_BYTES = 1_000_000;

/** PrairieLearn: `/grade/results/results.json`. */
export function prairieLearn(learner: LearnerResult): string {
  const tests = testsOf(learner);
  const longest = (most: number) =>
    json({
      gradable: learner.exercises.some(({ status }) => status !== 'missing' && status !== 'unreadable'),
      score: learner.maxPoints === 0 ? 0 : Math.min(1, learner.points / learner.maxPoints),
      message: learner.problems.join('\n').slice(0, most),
      output: '',
      format_errors: learner.exercises
        .filter(({ status }) => status === 'unreadable')
        .map((mark) => mark.message.slice(0, most)),
      tests: tests.map(({ name, exercise, points, maxPoints, message }) => ({
        name,
        description: exercise.exercise,
        points,
        max_points: maxPoints,
        message: message.slice(0, most),
        output: '',
      })),
    });
  for (const most of [100_000, 4_000, 400, 40]) {
    const text = longest(most);
    if (new TextEncoder().encode(text).length <= PRAIRIE_BYTES) return text;
  }
  return longest(0);
}

/** Exercism v3: `results.json` of a test runner. */
export function exercism(learner: LearnerResult): string {
  const tests = testsOf(learner);
  const status = tests.every(({ passed }) => passed) ? 'pass' : 'fail';
  const broken = learner.exercises.find((mark) => mark.status === 'unreadable' || mark.status === 'error');
  if (broken !== undefined) return json({ version: 3, status: 'error', message: broken.message, tests: [] });
  return json({
    version: 3,
    status,
    message: null,
    tests: tests.map(({ name, passed, message, check }) => ({
      name,
      status: passed ? 'pass' : 'fail',
      message: passed ? null : message,
      output: null,
      test_code: check === null ? '' : check.code,
    })),
  });
}

/** Classroom 50: `result.json`. Its numbers are integers, so points count in hundredths where they have fractions. */
export function classroom50(learner: LearnerResult, { env, result }: LearnerContext): string {
  const tests = testsOf(learner);
  const isWhole = [learner.points, learner.maxPoints, ...tests.flatMap((t) => [t.points, t.maxPoints])].every(
    Number.isInteger,
  );
  const scale = (points: number) => (isWhole ? points : Math.round(points * 100));
  return json({
    schema: 'classroom50/result/v1',
    classroom: env['CLASSROOM'] ?? '',
    assignment: env['ASSIGNMENT'] ?? result.assignment.id,
    assignment_type: 'individual',
    owner: env['OWNER'] ?? learner.learner,
    submission: env['SUBMISSION_TAG'] ?? '',
    commit: env['COMMIT_URL'] ?? '',
    release: env['RELEASE_URL'] ?? '',
    review: env['REVIEW_URL'] ?? '',
    datetime: learner.submittedAt ?? '',
    score: scale(learner.points),
    'max-score': scale(learner.maxPoints),
    tests: tests.map(({ name, passed, points, maxPoints, message }) => ({
      'test-name': name,
      passed,
      score: scale(points),
      'max-score': scale(maxPoints),
      message,
    })),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
