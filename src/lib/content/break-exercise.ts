import type { RunOptions } from '../../../engine/explore/report.ts';
import { isBreak, machineOf } from '../../../graders/break/define-break.ts';
import { goalMessage } from '../../../graders/break/goal.ts';
import { translateComments } from '../../../graders/comments.ts';
import type { Exercise } from '../../../graders/exercise.ts';
import { loadGrader } from '../../../graders/registry.ts';
import { say } from '../../../graders/text.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';
import type { BreakExercise } from '../engine/grade-schedule-once.ts';
import type { Subject } from '../workbench/state.ts';

/** What the page of an exercise needs in which the learner is the scheduler. Plain data. */
export interface BreakSubject {
  exercise: BreakExercise;
  /** The program as the engine sees it: schedules belong to it in each language. */
  subject: Subject;
  /** The program as it is shown, comments in the page's language. */
  shown: string;
  goal: string;
  options: RunOptions;
}

export async function breakSubject(
  { id, manifest, programs, comments }: Exercise,
  language: PageLanguage,
): Promise<BreakSubject> {
  const grader = await loadGrader(id);
  if (grader === null || !isBreak(grader)) throw new Error(`The exercise ${id} has no grader made by defineBreak()`);
  const { program, goal } = grader.definition;
  const source = programs[program] ?? '';
  const exercise = { id, manifest, programs: { [program]: source } };
  return {
    exercise,
    subject: { kind: 'exercise', id, file: `${program}.ts`, given: source, races: true },
    shown: translateComments(source.trimEnd(), language === 'zh-cn' ? comments['zh-cn'] : {}),
    goal: say(language, goalMessage(goal)),
    options: machineOf(grader.definition, exercise),
  };
}
