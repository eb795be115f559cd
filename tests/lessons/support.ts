import { afterAll, expect } from 'vitest';
import '../../cli/vitest/index.ts';
import { compileFiles, openSandbox } from '../../cli/engine.ts';
import { loadSources } from '../../cli/load-sources.ts';
import type { Build, Program } from '../../engine/compile/program.ts';
import type { ExploreOptions, Report, RunOptions, RunResult } from '../../engine/explore/report.ts';

/** Runs and explores the programs that lessons show. */

const PROGRAMS = new URL('../../src/content/programs/', import.meta.url);

const sandbox = openSandbox();
afterAll(() => sandbox.close());

/** The file of a program, for the matchers of `interleave/vitest`. */
export const file = (name: string): URL => new URL(`${name}.ts`, PROGRAMS);

/** `edit` makes a smaller or a broken program out of the one in the lesson, as the text tells the reader to. */
export type Edit = readonly [from: string | RegExp, to: string];

async function lessonProgram(name: string, build: Build, edits: readonly Edit[]): Promise<Program> {
  const { sources, main } = await loadSources(file(name).pathname);
  let source = sources[main] as string;
  for (const [from, to] of edits) {
    expect(source).toMatch(from);
    source = source.replaceAll(from, to);
  }
  const result = await compileFiles({ [main]: source }, build, []);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.program;
}

export async function run(name: string, options: RunOptions = {}, edits: readonly Edit[] = []): Promise<RunResult> {
  const build = options.seed === undefined ? 'fast' : 'traced';
  const program = await lessonProgram(name, build, edits);
  const answer = await sandbox.request({ type: 'run', program, options: { clock: 'virtual', ...options } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.result;
}

export async function explore(
  name: string,
  options: ExploreOptions = {},
  edits: readonly Edit[] = [],
): Promise<Report> {
  const program = await lessonProgram(name, 'traced', edits);
  const answer = await sandbox.request({ type: 'explore', program, options });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.result;
}

export const lines = (result: RunResult): string[] => result.output.map(({ text }) => text.trimEnd());
export const codes = (report: Report): string[] => report.findings.map(({ code }) => code);
