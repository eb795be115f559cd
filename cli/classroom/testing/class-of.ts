/** A class on disk, and `grade-all` over it with sudden ends: for the test of resuming and for the benchmark. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '../../exercises.ts';

const COMMAND = fileURLToPath(new URL('../../interleave.mjs', import.meta.url));

/**
 * Writes `class/` and `assignment.json` below a folder: so many learners, each with an answer to every exercise.
 * Answers are solutions, starters and wrong ones in turn, and no two are the same text.
 */
export async function writeClass(folder: string, exercises: readonly string[], learners: number): Promise<void> {
  for (const id of exercises) {
    const read = await loadExercise(id);
    if (!read.ok) throw new Error(`Cannot read ${id}: ${read.problems.join('; ')}`);
    const { solution, starter, right, wrong } = read.exercise;
    const answers = [solution, starter, ...Object.values(right), ...Object.values(wrong)];
    for (let learner = 0; learner < learners; learner++) {
      const name = `learner-${String(learner).padStart(4, '0')}`;
      const file = join(folder, 'class', name, `${id}.ts`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `// ${name}\n${answers[learner % answers.length]}`);
    }
  }
  const assignment = { version: 1, id: 'load', title: 'Load', exercises: exercises.map((id) => ({ id })) };
  await writeFile(join(folder, 'assignment.json'), JSON.stringify(assignment));
}

export interface Graded {
  /** Null where it was killed. */
  code: number | null;
  out: string;
  /** Most memory that the command itself had at any time, in mebibytes; null where the system does not tell. */
  peak: number | null;
  seconds: number;
}

export interface GradeOptions {
  /** File name of the journal below the folder. */
  journal: string;
  jobs?: number;
  /** Kills the command, as a power cut would, once the journal holds so many lines. */
  killAt?: number;
}

const LOOK_MS = 20;

/** Runs `grade-all` on a class that `writeClass` has written. */
export async function gradeFolder(folder: string, { journal, jobs, killAt }: GradeOptions): Promise<Graded> {
  const file = join(folder, journal);
  const args = ['grade-all', join(folder, 'assignment.json'), join(folder, 'class'), '--journal', file];
  if (jobs !== undefined) args.push('--jobs', String(jobs));
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args, '--format', 'json', '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  let peak: number | null = null;
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const look = setInterval(async () => {
    peak = (await memoryOf(child.pid as number)) ?? peak;
    if (killAt !== undefined && (await linesOf(file)) >= killAt) child.kill('SIGKILL');
  }, LOOK_MS);
  const code = await ended;
  clearInterval(look);
  return { code, out: Buffer.concat(chunks).toString('utf8'), peak, seconds: (performance.now() - began) / 1000 };
}

/** Grades that a journal holds: its whole lines. */
export async function linesOf(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}

async function memoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}
