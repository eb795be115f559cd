/** A grade in the words of one language, as a class result holds it. */

import type { ExerciseMark } from '../../classroom/class-result.ts';
import { explainFailure } from '../../engine/explain/failure.ts';
import type { Language } from '../../engine/explain/format.ts';
import type { Message } from '../../engine/explain/message.ts';
import type { Exercise } from '../../graders/exercise.ts';
import type { GradeResult } from '../../graders/result.ts';
import { checkTitle, say as sayGrade } from '../../graders/text.ts';
import { diagnosticJson } from '../print/json.ts';
import type { Graded } from './journal.ts';

/** All of a mark but its points, which depend on the assignment. `graded` null = nothing there, or not graded yet. */
export function markOf(
  exercise: Exercise,
  file: string | null,
  graded: Graded | null,
  language: Language,
  say: (message: Message) => string,
): Omit<ExerciseMark, 'points' | 'maxPoints' | 'penalty'> {
  const mark = {
    exercise: exercise.id,
    title: exercise.manifest.title[language],
    file,
    executions: 0,
    complete: false,
    checks: [],
    remarks: [],
    line: null,
  };
  if (graded === null) return { ...mark, status: 'missing', message: say({ code: 'classroom.missing' }) };
  if ('unreadable' in graded) return { ...mark, status: 'unreadable', message: sayGrade(language, graded.unreadable) };
  const { grade } = graded;
  const failed = grade.checks.find((check) => check.status === 'fail');
  const [diagnostic] = grade.diagnostics;
  return {
    ...mark,
    status: grade.status,
    executions: grade.executions,
    complete: grade.complete,
    checks: grade.checks.map(({ code, status, points, maxPoints, message, evidence }) => ({
      code,
      title: checkTitle(language, exercise.id, code),
      status,
      points,
      maxPoints,
      message: sayGrade(language, message),
      schedule: evidence?.replay?.schedule ?? null,
      timeline: graded.timelines?.[code] ?? null,
    })),
    remarks: grade.remarks.map(({ message }) => sayGrade(language, message)),
    message: messageOf(grade, language),
    line: diagnostic?.line ?? failed?.evidence?.lines[0]?.line ?? null,
  };
}

/** Why there are no checks to speak for themselves. */
function messageOf({ diagnostics: [diagnostic], failure }: GradeResult, language: Language): string {
  if (diagnostic !== undefined) return diagnosticJson(language, diagnostic).message;
  return failure === null ? '' : explainFailure(language, failure).text;
}
