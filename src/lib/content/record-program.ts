/** Runs programs of lessons while the site is built, to draw what really happens in them. */
import { compile } from '../../../engine/compile/compile.ts';
import { strip } from '../../../engine/compile/esbuild-node.ts';
import type { Build, Program } from '../../../engine/compile/program.ts';
import type { Factory } from '../../../engine/explore/execution.ts';
import { Exploration } from '../../../engine/explore/exploration.ts';
import type { Finding, MachineOptions, Report, Trace } from '../../../engine/explore/report.ts';
import { trace } from '../../../engine/explore/run.ts';
import { formatSchedule } from '../../../engine/explore/schedule.ts';
import { libraryNames } from '../../../engine/library/index.ts';
import { lessonProgram } from './program.ts';

export interface Recording extends MachineOptions {
  /**
   * Whose turn it is: runs of steps as in a schedule, without the version and the program's hash, which would
   * be stale with each change of the program: `0-a.1-2.2-3`. Where it ends, the threads go on as they come.
   */
  turns?: string;
  /** Shows the shortest schedule with a finding of this code, which the explorer finds. */
  finding?: string;
}

export interface Recorded {
  trace: Trace;
  finding: Finding | undefined;
}

/** One execution of `src/content/programs/<src>.ts`, recorded step by step. Throws where it does not show what it should. */
export async function recordProgram(src: string, recording: Recording = {}): Promise<Recorded> {
  const { turns, finding: code, ...machine } = recording;
  const fail = (problem: string): never => {
    throw new Error(`<Timeline src="${src}">: ${problem}`);
  };
  const recorded = await compiled(src, 'recorded', fail);
  const schedule =
    code !== undefined
      ? await shortestSchedule(src, code, machine, fail)
      : turns === undefined
        ? undefined
        : formatSchedule(
            recorded.program.hash,
            turns.split(/[.-]/).map((part) => Number.parseInt(part, 36)),
          );
  const told = trace(recorded.program, recorded.factory, {
    ...machine,
    clock: 'virtual',
    ...(schedule !== undefined && { schedule }),
  });
  if ('code' in told) return fail(`its turns cannot be taken (${told.code}): the program has changed, choose others`);
  return { trace: told, finding: told.findings.find((one) => one.code === code) };
}

/** What the explorer says of `src/content/programs/<src>.ts`. */
export function exploreProgram(src: string, machine: MachineOptions = {}): Promise<Report> {
  return explored(src, machine, (problem) => {
    throw new Error(`exploring ${src}.ts: ${problem}`);
  });
}

async function shortestSchedule(
  src: string,
  code: string,
  machine: MachineOptions,
  fail: (problem: string) => never,
): Promise<string> {
  const { findings } = await explored(src, machine, fail);
  const finding = findings.find((one) => one.code === code);
  return finding?.schedule ?? fail(`no schedule of it has the finding ${code}`);
}

async function explored(src: string, machine: MachineOptions, fail: (problem: string) => never): Promise<Report> {
  const { program, factory } = await compiled(src, 'traced', fail);
  const exploration = new Exploration(program, factory, machine);
  while (!exploration.advance(1_000_000));
  return exploration.report();
}

function compiled(src: string, build: Build, fail: (problem: string) => never): ReturnType<typeof evaluated> {
  return evaluated(`${src.split('/').at(-1)}.ts`, lessonProgram(src, 'en'), build, fail);
}

/** A program of ours, ready to be executed in this process. `fail` says whose it is. */
export async function evaluated(
  file: string,
  source: string,
  build: Build,
  fail: (problem: string) => never,
): Promise<{ program: Program; factory: Factory }> {
  const result = await compile({ [file]: source }, file, { build, strip, library: libraryNames });
  if (!result.ok) return fail(`does not compile: ${result.diagnostics[0]?.code}`);
  // Indirect, so that the program sees globals only. It is one of our own, in our own build.
  // biome-ignore lint/security/noGlobalEval: the compiler has checked the code
  const evaluate = globalThis.eval;
  return { program: result.program, factory: evaluate(`'use strict';${result.program.code}`) as Factory };
}
