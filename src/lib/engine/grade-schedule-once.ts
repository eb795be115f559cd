import type { Language } from '../../../engine/explain/format.ts';
import { AnswerError, programOf, takesData } from '../../../graders/answer-grader.ts';
import { isBreak, machineOf } from '../../../graders/break/define-break.ts';
import { goalMessage, isMissed, isReached } from '../../../graders/break/goal.ts';
import { shortestWay } from '../../../graders/break/shortest-way.ts';
import type { Exercise } from '../../../graders/exercise.ts';
import { loadGrader } from '../../../graders/registry.ts';
import { say } from '../../../graders/text.ts';
import type { StepperView } from '../chooser/view.ts';
import { compile } from './compiler.ts';
import { openSandbox } from './sandbox.ts';
import { steppingOf } from './speak.ts';
import { speakVerdict } from './speak-verdict.ts';
import type { Busy, Stepping, Verdict } from './types.ts';

/** As much of an exercise as the page brings along. */
export type BreakExercise = Pick<Exercise, 'id' | 'manifest' | 'programs'>;

export interface GradeScheduleRequest {
  language: Language;
  exercise: BreakExercise;
  schedule: string;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
}

export interface GradeScheduleOutcome {
  verdict: Verdict;
  /** The shortest way to the goal, once the learner has found one. */
  shortest: Stepping | null;
}

/** Grades a schedule in the browser, by the same grader that CI uses. */
export async function gradeScheduleOnce(request: GradeScheduleRequest): Promise<GradeScheduleOutcome> {
  const { language, exercise, schedule, signal, onBusy } = request;
  const grader = await graderOf(exercise.id);
  const { definition } = grader;
  const sources = programOf(exercise as Exercise, definition.program);
  const machine = machineOf(definition, exercise);
  const parameters = Object.keys(machine.parameters ?? {});
  const compiled = await compile(sources, 'recorded', { parameters, signal, onBusy });
  if (!compiled?.ok) throw new Error(`The program of ${exercise.id} was not compiled`);
  onBusy({ stage: 'grading' });
  const sandbox = openSandbox();
  try {
    const result = await grader.grade({ schedule }, exercise as Exercise, { compile: () => compiled, sandbox, signal });
    const verdict = { ...speakVerdict(language, result, sources, signal.aborted), of: 'schedule' as const };
    if (result.status !== 'pass') return { verdict, shortest: null };
    const { program } = compiled;
    const way = await shortestWay(schedule, { program, options: machine, goal: definition.goal, sandbox, signal });
    const source = Object.values(sources)[0] as string;
    const title = say(language, { code: 'break.shortest-way' });
    const text = say(language, goalMessage(definition.goal));
    const { goal } = definition;
    const finding =
      'finding' in goal ? { code: goal.finding, ...(goal.variable && { variable: goal.variable }) } : null;
    const shown = way ?? { schedule };
    const stepping = steppingOf(null, source, { ...machine, clock: 'virtual', schedule: shown.schedule }, title, text);
    return { verdict, shortest: { ...stepping, finding } };
  } catch (error) {
    if (error instanceof AnswerError) throw new Error(say(language, error.text));
    throw error;
  } finally {
    await sandbox.close();
  }
}

/** Whether the goal of an exercise is reached, or out of reach. */
export async function judgeSteps(exercise: string, { stepped }: StepperView): Promise<'reached' | 'missed' | 'open'> {
  const { goal } = (await graderOf(exercise)).definition;
  if (isReached(goal, stepped)) return 'reached';
  return isMissed(goal, stepped) ? 'missed' : 'open';
}

async function graderOf(id: string) {
  const grader = await loadGrader(id);
  if (grader === null || !takesData(grader) || !isBreak(grader))
    throw new Error(`There is no grader of schedules for the exercise ${id}`);
  return grader;
}
