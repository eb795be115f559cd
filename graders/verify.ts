/**
 * The corpus proves itself: each solution passes on every schedule explored, and so does each other right
 * answer; each starter fails; each wrong answer fails on exactly the check that its manifest names; texts,
 * names and files are complete.
 */
import type { Grader } from './define-grader.ts';
import type { Exercise, ExerciseResult } from './exercise.ts';
import { grade } from './grade.ts';
import type { GradeResult } from './result.ts';
import type { GradeSandbox, GradeServices, Signal } from './services.ts';
import { type Answer, answersOf, judgeAnswer } from './verify/answers.ts';
import { checkAgreement } from './verify/grader.ts';
import { checkIdentifiers, type Identifiers } from './verify/identifiers.ts';
import { type Problem, problemsOf } from './verify/problem.ts';
import { checkTexts } from './verify/texts.ts';

export interface VerifyOptions {
  /** The exercises to check, by identifier. */
  ids: readonly string[];
  identifiers: Identifiers;
  load(id: string): Promise<ExerciseResult>;
  loadGrader(id: string): Promise<Grader | null>;
  compile: GradeServices['compile'];
  /** One sandbox for each worker. */
  openSandbox(): GradeSandbox & { close(): Promise<void> };
  /** How many programs are graded at once: the number of cores. */
  concurrency: number;
  signal?: Signal;
  /** Told of every program that was graded. */
  onAnswer?: (done: VerifiedAnswer, progress: { done: number; of: number }) => void;
}

export interface VerifiedAnswer {
  exercise: string;
  file: string;
  result: GradeResult;
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
  grader: Grader;
  answer: Answer;
}

/** Checks exercises and grades all their programs. Problems are in the result; rejects only on defects of ours. */
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
    const executions = answers.reduce((sum, { result }) => sum + result.executions, 0);
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
  if (grader === null) return { problems: checkTexts(exercise), jobs: [] };
  const jobs = answersOf(exercise).map((answer) => ({ exercise, grader, answer }));
  return { problems: [...checkTexts(exercise), ...checkAgreement(exercise, grader)], jobs };
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
  const gradable = { grader, maxSteps: exercise.manifest.maxSteps };
  const result = await grade(gradable, answer.source, { compile, sandbox, ...(signal && { signal }) });
  return { exercise: exercise.id, file: answer.file, result, problems: judgeAnswer(exercise, answer, result) };
}
