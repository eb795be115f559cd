/** Grades what a class handed in: each answer once, each in a process of its own, results as they come. */

import type { Assignment } from '../../classroom/assignment.ts';
import type { ClassResult, ExerciseMark, LearnerResult, SimilarAnswers } from '../../classroom/class-result.ts';
import { countedAttempt, hundredths, lateDays, pointsFor } from '../../classroom/marks.ts';
import { groupsAlike } from '../../classroom/similarity.ts';
import type { Sources } from '../../engine/compile/program.ts';
import type { Language } from '../../engine/explain/format.ts';
import type { Message } from '../../engine/explain/message.ts';
import { type Timeline, timeline } from '../../engine/explain/timeline.ts';
import type { Limits, Sandbox } from '../../engine/sandbox/host.ts';
import { AnswerError, type AnyGrader } from '../../graders/answer-grader.ts';
import { maxScore } from '../../graders/define-grader.ts';
import { answerEnding, type Exercise } from '../../graders/exercise.ts';
import { gradeAnswer } from '../../graders/grade-answer.ts';
import type { GradeResult } from '../../graders/result.ts';
import { showEvidence } from '../counterexamples.ts';
import { compileFiles, openSandbox } from '../engine.ts';
import { type Graded, type Journal, keyOf } from './journal.ts';
import { markOf } from './mark-of.ts';
import { type Answer, answerTo, type Submission } from './submission.ts';

/** An exercise of the assignment, ready to grade. */
export interface Prepared {
  exercise: Exercise;
  grader: AnyGrader;
}

export interface GradeClassOptions {
  assignment: Assignment;
  exercises: ReadonlyMap<string, Prepared>;
  /** Read when their turn comes, so that a large class is never in memory at once. */
  submissions: readonly (() => Promise<Submission>)[];
  /** When each learner handed in, where that is known. */
  times: ReadonlyMap<string, string>;
  journal: Journal;
  edition: string;
  isolation: string;
  language: Language;
  /** How many answers are graded at once. */
  jobs: number;
  /** Which part of the answers to grade: every `of`-th, from `index` on. */
  shard: { index: number; of: number };
  signal: AbortSignal;
  /** Of each sandbox, where they are not the usual ones. */
  limits?: Partial<Limits>;
  say(message: Message): string;
  onGraded(done: { learner: string; exercise: string; status: string }, count: number, of: number): void;
}

interface Attempt {
  learner: string;
  problems: string[];
  answers: Map<string, { answer: Answer; key: string }>;
}

/** Resolves to the marks, and to how many answers are still to be graded: in other shards, or since it was stopped. */
export async function gradeClass(options: GradeClassOptions): Promise<{ result: ClassResult; missing: number }> {
  const attempts: Attempt[] = [];
  const jobs = new Map<string, { learner: string; exercise: string; answer: Answer }>();
  for (const read of options.submissions) {
    const submission = await read();
    const attempt = attemptOf(submission, options);
    attempts.push(attempt);
    for (const [exercise, { answer, key }] of attempt.answers) {
      if (!jobs.has(key)) jobs.set(key, { learner: attempt.learner, exercise, answer });
    }
  }
  await gradeAll(jobs, options);
  const missing = [...jobs.keys()].filter((key) => options.journal.get(key) === undefined).length;
  return { result: classResult(attempts, options), missing };
}

function attemptOf(submission: Submission, { assignment, edition, say }: GradeClassOptions): Attempt {
  const answers = new Map<string, { answer: Answer; key: string }>();
  for (const { id } of assignment.exercises) {
    const answer = answerTo(id, submission);
    if (answer !== null) answers.set(id, { answer, key: keyOf(edition, id, answer.sources) });
  }
  return { learner: submission.learner, problems: submission.problems.map((problem) => say(problem)), answers };
}

async function gradeAll(
  jobs: ReadonlyMap<string, { learner: string; exercise: string; answer: Answer }>,
  options: GradeClassOptions,
): Promise<void> {
  const { journal, shard, signal } = options;
  const mine = [...jobs].filter((_, index) => index % shard.of === shard.index);
  const waiting = mine.filter(([key]) => journal.get(key) === undefined);
  let count = mine.length - waiting.length;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const [key, { learner, exercise, answer }] = next;
      const graded = await gradeOne(options.exercises.get(exercise) as Prepared, answer, options);
      // Stopped in the middle: that is no grade.
      if (graded === null) return;
      if ('grade' in graded && graded.grade.status === 'error') journal.remember(key, graded);
      else await journal.add(key, graded);
      count += 1;
      const status = 'grade' in graded ? graded.grade.status : 'unreadable';
      options.onGraded({ learner, exercise, status }, count, mine.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.jobs, waiting.length)) }, work));
}

async function gradeOne(
  { exercise, grader }: Prepared,
  { sources }: Answer,
  { signal, limits }: GradeClassOptions,
): Promise<Graded | null> {
  // A process for each: whatever a submission does to its own, the next one begins afresh.
  const sandbox = openSandbox(limits);
  try {
    const grade = await gradeAnswer(exercise, grader, sources, { compile: compileFiles, sandbox, signal });
    const timelines = await timelinesOf(grade, sources, exercise, sandbox);
    return signal.aborted ? null : { grade, ...timelines };
  } catch (error) {
    if (error instanceof AnswerError)
      return { unreadable: { code: error.text.code, args: { ...error.text.args } as never } };
    // One answer that breaks us must not keep the others from their grades.
    return { grade: brokenGrade(grader, error) };
  } finally {
    await sandbox.close();
  }
}

/** Longer executions than this are no picture that anybody could read. */
const LONGEST_PICTURE = 150;

/** Each failure's execution as lanes; those that other failures rest on as well only once. */
async function timelinesOf(
  grade: GradeResult,
  sources: Sources,
  exercise: Exercise,
  sandbox: Sandbox,
): Promise<Pick<Extract<Graded, { grade: GradeResult }>, 'timelines'>> {
  const traces = await showEvidence(grade, sources, exercise, sandbox);
  const timelines: Record<string, Timeline> = {};
  for (const { code, evidence } of grade.checks) {
    const trace = evidence === null ? undefined : traces.get(evidence);
    if (trace === undefined || trace.steps.length > LONGEST_PICTURE) continue;
    timelines[code] = timeline(trace, 'steps', evidence?.finding ?? undefined);
  }
  return Object.keys(timelines).length > 0 ? { timelines } : {};
}

function brokenGrade(grader: AnyGrader, error: unknown): GradeResult {
  return {
    version: 1,
    exercise: grader.exercise,
    status: 'error',
    score: 0,
    maxScore: maxScore(grader),
    executions: 0,
    complete: false,
    checks: [],
    remarks: [],
    runs: [],
    diagnostics: [],
    failure: { code: 'internal', args: { message: String(error) } },
  };
}

function classResult(attempts: readonly Attempt[], options: GradeClassOptions): ClassResult {
  const { assignment, isolation, language } = options;
  const byLearner = Map.groupBy(attempts, ({ learner }) => learner);
  const learners = [...byLearner.keys()].sort();
  return {
    version: 1,
    assignment: {
      id: assignment.id,
      title: assignment.title,
      due: assignment.due ?? null,
      maxPoints: hundredths(
        assignment.exercises.reduce((sum, { id, points }) => sum + worthOf(id, points, options), 0),
      ),
    },
    isolation,
    language,
    learners: learners.map((learner) => learnerResult(learner, byLearner.get(learner) as Attempt[], options)),
    similar: similarAnswers(byLearner, options),
  };
}

/** Programs that are alike. What is data has too few ways of being right. */
function similarAnswers(
  byLearner: ReadonlyMap<string, readonly Attempt[]>,
  { assignment, exercises, language }: GradeClassOptions,
): SimilarAnswers[] {
  return assignment.exercises.flatMap(({ id }) => {
    const { exercise } = exercises.get(id) as Prepared;
    if (answerEnding(exercise.manifest.kind) === 'json') return [];
    const answers = new Map<string, string>();
    for (const [learner, attempts] of byLearner) {
      const sources = attempts.flatMap((attempt) => Object.values(attempt.answers.get(id)?.answer.sources ?? {}));
      if (sources.length > 0) answers.set(learner, sources.join('\n'));
    }
    const title = exercise.manifest.title[language];
    return groupsAlike(answers, exercise.starter).map((group) => ({ exercise: id, title, ...group }));
  });
}

function learnerResult(learner: string, attempts: readonly Attempt[], options: GradeClassOptions): LearnerResult {
  const { assignment, times } = options;
  const submittedAt = times.get(learner) ?? null;
  const days = lateDays(assignment.due, submittedAt);
  const exercises = assignment.exercises.map(({ id, points }): ExerciseMark => {
    const worth = worthOf(id, points, options);
    const marks = attempts.map((attempt) => markFor(id, attempt, worth, days, options));
    const handedIn = marks.filter(({ status }) => status !== 'missing');
    return handedIn.length === 0 ? (marks[0] as ExerciseMark) : countedAttempt(handedIn, assignment.attempts);
  });
  return {
    learner,
    submittedAt,
    lateDays: days,
    points: hundredths(exercises.reduce((sum, mark) => sum + mark.points, 0)),
    maxPoints: hundredths(exercises.reduce((sum, mark) => sum + mark.maxPoints, 0)),
    exercises,
    problems: attempts.flatMap(({ problems }) => problems),
  };
}

function markFor(id: string, attempt: Attempt, worth: number, days: number, options: GradeClassOptions): ExerciseMark {
  const { exercise } = options.exercises.get(id) as Prepared;
  const found = attempt.answers.get(id);
  const graded = found === undefined ? null : (options.journal.get(found.key) ?? null);
  const mark = markOf(exercise, found?.answer.file ?? null, graded, options.language, options.say);
  const score = graded !== null && 'grade' in graded ? graded.grade : { score: 0, maxScore: 1 };
  return { ...mark, maxPoints: worth, ...pointsFor(score, worth, days, options.assignment.late) };
}

function worthOf(id: string, points: number | undefined, { exercises }: GradeClassOptions): number {
  return points ?? (exercises.get(id) as Prepared).exercise.manifest.points;
}
