import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { ClassResult } from '../../classroom/class-result.ts';
import { EXPORTERS } from '../../classroom/exporters/index.ts';
import { textWidth } from '../../engine/explain/text/width.ts';
import { isolation } from '../../engine/sandbox/node-isolation.ts';
import { edition } from '../classroom/edition.ts';
import { findSubmissions } from '../classroom/find-submissions.ts';
import { gradeClass, type Prepared } from '../classroom/grade-class.ts';
import { Journal } from '../classroom/journal.ts';
import { loadAssignment } from '../classroom/read-assignment.ts';
import { readTimes } from '../classroom/read-times.ts';
import type { Command, Invocation } from '../command.ts';
import { findExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { fileError } from '../file-error.ts';
import { printJson } from '../print/json.ts';
import { Progress } from '../progress.ts';
import { say, texts } from '../texts.ts';
import { UsageError } from '../usage-error.ts';

export const gradeAll: Command = {
  name: 'grade-all',
  positionals: [{ name: 'ASSIGNMENT' }, { name: 'SUBMISSIONS', many: true }],
  flags: [
    { name: 'journal', kind: 'text', value: 'FILE' },
    { name: 'export', kind: 'text', value: 'FORMAT=FILE', many: true },
    { name: 'times', kind: 'text', value: 'FILE' },
    { name: 'shard', kind: 'text', value: 'I/N' },
    { name: 'jobs', kind: 'integer', value: 'N', least: 1, most: 256, help: 'jobs-class' },
    { name: 'require-isolation', kind: 'switch' },
  ],
  run: gradeEverybody,
};

/** What `--require-isolation` insists on: beside what always holds, no network and no other process in sight. */
const REQUIRED = ['network', 'processes'] as const;

async function gradeEverybody(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, flags, terminal, language, json } = invocation;
  const [file, ...given] = positionals as [string, ...string[]];
  const exports = exportsOf((flags['export'] as string[] | undefined) ?? []);
  const shard = shardOf(flags['shard'] as string | undefined);
  if (given.length === 0) throw new UsageError('usage.missing', { command: 'grade-all', what: 'SUBMISSIONS' });
  const assignment = await loadAssignment(file, invocation);
  if (assignment === null) return EXIT.usage;
  const { layers } = await isolation();
  const lacking = REQUIRED.filter((layer) => !layers.includes(layer));
  if (flags['require-isolation'] === true && lacking.length > 0) {
    throw new UsageError('usage.isolation', { lacking: lacking.join(', ') }, false);
  }
  const exercises = new Map<string, Prepared>();
  for (const { id } of assignment.exercises) exercises.set(id, await findExercise(id));
  const submissions = await findSubmissions(given);
  const times = flags['times'] === undefined ? new Map<string, string>() : await readTimes(flags['times'] as string);
  const kept = (flags['journal'] as string | undefined) ?? null;
  const journal = await openJournal(kept);
  const progress = new Progress(terminal);
  const began = Date.now();
  try {
    let before = -1;
    const { result, missing } = await gradeClass({
      assignment,
      exercises,
      submissions,
      times,
      journal,
      // Within one run there is but one edition.
      edition: kept === null ? '' : await edition(),
      isolation: layers.join(', '),
      language,
      jobs: (flags['jobs'] as number | undefined) ?? availableParallelism(),
      shard,
      signal: terminal.interrupted,
      ...(assignment.bounds !== undefined && { limits: { deadline: assignment.bounds.seconds * 1000 } }),
      say: (message) => texts.say(language, message),
      onGraded: ({ learner, exercise, status }, count, of) => {
        if (before < 0) before = count - 1;
        const each = (Date.now() - began) / (count - before);
        const minutes = Math.ceil((each * (of - count)) / 60_000);
        progress.tell(say(language, 'progress.class', { learner, exercise, status, count, of, minutes }));
      },
    });
    progress.done();
    await writeExports(result, exports, language);
    if (json) terminal.out(printJson(result));
    else tellClass(result, missing, invocation);
    if (missing > 0) return EXIT.inconclusive;
    return EXIT.fine;
  } finally {
    progress.done();
    await journal.close();
  }
}

function tellClass(result: ClassResult, missing: number, { terminal, language }: Invocation): void {
  const { style } = terminal;
  const { assignment, learners, isolation: around } = result;
  terminal.out(style('bold', assignment.title));
  const width = Math.max(...learners.map(({ learner }) => textWidth(learner)), 1);
  for (const { learner, points, maxPoints, lateDays, exercises, problems } of learners) {
    const marks = exercises.map(({ status }) =>
      status === 'pass' ? '✔' : status === 'missing' ? '·' : status === 'inconclusive' ? '?' : '✘',
    );
    const late = lateDays > 0 ? `  ${say(language, 'classroom.late', { days: lateDays })}` : '';
    terminal.out(
      `${learner}${' '.repeat(width - textWidth(learner))}  ${marks.join('')}  ${points}/${maxPoints}${late}`,
    );
    for (const problem of problems) terminal.out(style('dim', `  ${problem}`));
  }
  terminal.out(style('dim', say(language, 'class-report.isolation', { isolation: around })));
  if (missing > 0) terminal.out(say(language, 'classroom.not-yet', { count: missing }));
}

async function openJournal(file: string | null): Promise<Journal> {
  try {
    return await Journal.open(file);
  } catch (error) {
    throw fileError('unwritable', file ?? '', error);
  }
}

function exportsOf(given: readonly string[]): { format: string; file: string }[] {
  return given.map((word) => {
    const [, format, file] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
    if (format === undefined || file === undefined || !Object.hasOwn(EXPORTERS, format)) {
      throw new UsageError('usage.flag-export', { given: word, formats: Object.keys(EXPORTERS).join(', ') });
    }
    return { format, file };
  });
}

function shardOf(given: string | undefined): { index: number; of: number } {
  if (given === undefined) return { index: 0, of: 1 };
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? [];
  if (index === undefined || of === undefined || Number(index) < 1 || Number(index) > Number(of)) {
    throw new UsageError('usage.flag-shard', { given });
  }
  return { index: Number(index) - 1, of: Number(of) };
}

/** A format of single learners gives one file where there is one learner, else a folder with a file for each. */
async function writeExports(
  result: ClassResult,
  exports: readonly { format: string; file: string }[],
  language: Invocation['language'],
): Promise<void> {
  const context = {
    env: process.env,
    say: (code: string, args?: Record<string, string | number>) => say(language, code, args),
  };
  for (const { format, file } of exports) {
    const exporter = EXPORTERS[format];
    if (exporter === undefined) continue;
    if (exporter.of === 'class') await write(file, exporter.make(result, context));
    else if (result.learners.length === 1) await write(file, exporter.make(result, 0, context));
    else {
      for (const [index, { learner }] of result.learners.entries()) {
        await write(
          join(file, `${learner.replaceAll(/[^\p{L}\p{N}._@-]/gu, '_')}.json`),
          exporter.make(result, index, context),
        );
      }
    }
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw fileError('unwritable', file, error);
  }
}
