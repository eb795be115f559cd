/** Tables for gradebooks: one row for each learner. */
import type { ClassResult } from '../class-result.ts';
import { hundredths } from '../marks.ts';
import { csv } from './escape.ts';

/** One row for each learner and exercise: for whatever has no exporter of its own. */
export function plainCsv({ learners }: ClassResult): string {
  return csv([
    ['learner', 'exercise', 'status', 'points', 'max_points', 'penalty', 'late_days', 'submitted_at', 'file'],
    ...learners.flatMap(({ learner, lateDays, submittedAt, exercises }) =>
      exercises.map(({ exercise, status, points, maxPoints, penalty, file }) => [
        learner,
        exercise,
        status,
        points,
        maxPoints,
        penalty,
        lateDays,
        submittedAt ?? '',
        file ?? '',
      ]),
    ),
  ]);
}

/** nbgrader's export of grades. */
export function nbgrader({ assignment, learners }: ClassResult): string {
  return csv([
    [
      'assignment',
      'duedate',
      'timestamp',
      'student_id',
      'last_name',
      'first_name',
      'email',
      'raw_score',
      'late_submission_penalty',
      'score',
      'max_score',
    ],
    ...learners.map(({ learner, submittedAt, points, maxPoints, exercises }) => {
      const penalty = hundredths(exercises.reduce((sum, mark) => sum + mark.penalty, 0));
      const raw = hundredths(points + penalty);
      return [
        assignment.id,
        assignment.due ?? '',
        submittedAt ?? '',
        learner,
        '',
        '',
        '',
        raw,
        penalty,
        points,
        maxPoints,
      ];
    }),
  ]);
}

/** Canvas' import of grades, the learner under `SIS Login ID`. */
export function canvas({ assignment, learners }: ClassResult): string {
  return csv([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', `${assignment.title} (${assignment.id})`],
    ['    Points Possible', '', '', '', '', assignment.maxPoints],
    ...learners.map(({ learner, points }) => [learner, '', '', learner, '', points]),
  ]);
}

/** Moodle's import of grades: points and feedback by chapter. */
export function moodle({ learners }: ClassResult): string {
  const chapters = [
    ...new Set(learners.flatMap(({ exercises }) => exercises.map(({ exercise }) => chapterOf(exercise)))),
  ];
  return csv([
    ['username', 'email', 'idnumber', ...chapters.flatMap((chapter) => [`${chapter} (points)`, `${chapter} feedback`])],
    ...learners.map(({ learner, exercises }) => [
      learner,
      '',
      '',
      ...chapters.flatMap((chapter) => {
        const marks = exercises.filter(({ exercise }) => chapterOf(exercise) === chapter);
        const points = hundredths(marks.reduce((sum, mark) => sum + mark.points, 0));
        return [points, marks.map((mark) => `${mark.title}: ${mark.points}/${mark.maxPoints}`).join('\n')];
      }),
    ]),
  ]);
}

function chapterOf(exercise: string): string {
  return exercise.split('/')[0] as string;
}
