/**
 * The corpus proves itself: each solution passes on every schedule explored, and so does each other right
 * answer; each starter fails; each wrong answer fails on exactly the check that its manifest names; texts,
 * names and files are complete.
 */
import { AnswerError, type AnyGrader } from './answer-grader.ts';
import type { Exercise, ExerciseResult } from './exercise.ts';
import { gradeAnswer } from './grade-answer.ts';
import type { GradeResult } from './result.ts';
import type { GradeSandbox, GradeServices, Signal } from './services.ts';
import { type Answer, answersOf, countAnswers, judgeAnswer } from './verify/answers.ts';
import { checkAgreement } from './verify/grader.ts';
import { checkIdentifiers, type Identifiers } from './verify/identifiers.ts';
import { type Problem, problemsOf } from './verify/problem.ts';
import { checkTexts } from './verify/texts.ts';

export interface VerifyOptions {
  /** The exercises to check, by identifier. */
  ids: readonly string[];
  identifiers: Identifiers;
  load(id: string): Promise<ExerciseResult>;
  loadGrader(id: string): Promise<AnyGrader | null>;
  compile: GradeServices['compile'];
  /** One sandbox for each worker. */
  openSandbox(): GradeSandbox & { close(): Promise<void> };
  /** How many answers are graded at once: the number of cores. */
  concurrency: number;
  signal?: Signal;
  /** Told of every answer that was graded. */
  onAnswer?: (done: VerifiedAnswer, progress: { done: number; of: number }) => void;
}

export interface VerifiedAnswer {
  exercise: string;
  file: string;
  /** Null where the answer could not even be read. */
  result: GradeResult | null;
  problems: Problem[];
}

export interface VerifyResult {
  version: 1;
  ok: boolean;
  exercises: { id: string; ok: boolean; answers: number; executions: number }[];
  problems: Problem[];
}

interface Job {
  exercise: Exercise;
  grader: AnyGrader;
  answer: Answer;
}

/** Checks exercises and grades all their answers. Problems are in the result; rejects only on defects of ours. */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const problems = checkIdentifiers(options.identifiers).filter(({ exercise }) => concerns(options, exercise));
  const jobs: Job[] = [];
  for (const id of options.ids) {
    const prepared = await prepare(id, options);
    problems.push(...prepared.problems);
    jobs.push(...prepared.jobs);
  }
  const done = await gradeAll(jobs, options);
  problems.push(...done.flatMap((answer) => answer.problems));
  const exercises = options.ids.map((id) => {
    const answers = done.filter(({ exercise }) => exercise === id);
    const executions = answers.reduce((sum, { result }) => sum + (result?.executions ?? 0), 0);
    return { id, ok: !problems.some(({ exercise }) => exercise === id), answers: answers.length, executions };
  });
  return { version: 1, ok: problems.length === 0, exercises, problems };
}

function concerns({ ids, identifiers }: VerifyOptions, id: string): boolean {
  return ids.includes(id) || ids.length === identifiers.exercises.length;
}

async function prepare(id: string, { load, loadGrader }: VerifyOptions): Promise<{ problems: Problem[]; jobs: Job[] }> {
  const problem = problemsOf(id);
  const loaded = await load(id);
  if (!loaded.ok) return { problems: loaded.problems.map((text) => problem(null, 'files', { text })), jobs: [] };
  const { exercise } = loaded;
  const grader = await loadGrader(id);
  // That it is missing has been said by the check of identifiers.
  if (grader === null) return { problems: [...checkTexts(exercise), ...countAnswers(exercise)], jobs: [] };
  const jobs = answersOf(exercise).map((answer) => ({ exercise, grader, answer }));
  return { problems: [...checkTexts(exercise), ...countAnswers(exercise), ...checkAgreement(exercise, grader)], jobs };
}

async function gradeAll(jobs: readonly Job[], options: VerifyOptions): Promise<VerifiedAnswer[]> {
  const waiting = [...jobs.entries()];
  const done: VerifiedAnswer[] = [];
  let count = 0;
  const work = async () => {
    const sandbox = options.openSandbox();
    try {
      for (let next = waiting.shift(); next !== undefined && !options.signal?.aborted; next = waiting.shift()) {
        const [index, job] = next;
        const answer = await gradeOne(job, sandbox, options);
        // In the order of the corpus, whoever finishes first.
        done[index] = answer;
        count += 1;
        options.onAnswer?.(answer, { done: count, of: jobs.length });
      }
    } finally {
      await sandbox.close();
    }
  };
  const workers = Math.max(1, Math.min(options.concurrency, jobs.length));
  await Promise.all(Array.from({ length: workers }, work));
  return done.filter((answer) => answer !== undefined);
}

async function gradeOne(
  { exercise, grader, answer }: Job,
  sandbox: GradeSandbox,
  options: VerifyOptions,
): Promise<VerifiedAnswer> {
  const { compile, signal } = options;
  const done = { exercise: exercise.id, file: answer.file };
  try {
    const sources = { 'main.ts': answer.source };
    const result = await gradeAnswer(exercise, grader, sources, { compile, sandbox, ...(signal && { signal }) });
    return { ...done, result, problems: judgeAnswer(exercise, answer, result) };
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    const problem = problemsOf(exercise.id)(answer.file, 'unreadable', { problem: error.text });
    return { ...done, result: null, problems: [problem] };
  }
}
