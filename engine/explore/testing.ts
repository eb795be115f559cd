/** For tests: compile a program and run, explore or trace it in this realm, without a sandbox. */
import { compile } from '../compile/compile.ts';
import { strip } from '../compile/esbuild-node.ts';
import type { Build, Program } from '../compile/program.ts';
import { libraryNames } from '../library/index.ts';
import type { Factory } from './execution.ts';
import { Exploration } from './exploration.ts';
import type { ExploreOptions, Json, Report, RunOptions, RunResult, Trace } from './report.ts';
import { Run, scheduleOf, trace } from './run.ts';

/** @throws Error with the first diagnostic's code where the program does not compile */
export async function compiled(
  source: string,
  build: Build,
  parameters: Record<string, Json> = {},
): Promise<{ program: Program; factory: Factory }> {
  const result = await compile({ 'main.ts': source }, 'main.ts', {
    build,
    strip,
    library: libraryNames,
    parameters: Object.keys(parameters),
  });
  if (!result.ok) {
    const [first] = result.diagnostics;
    throw new Error(`does not compile: ${first?.code} ${JSON.stringify(first?.args)} at line ${first?.line}`);
  }
  // Indirect, so that the program sees globals only, as it does in the sandbox.
  // biome-ignore lint/security/noGlobalEval: the compiler has checked the code
  const evaluate = globalThis.eval;
  const factory = evaluate(`'use strict';${result.program.code}`) as Factory;
  return { program: result.program, factory };
}

export async function explored(source: string, options: ExploreOptions = {}): Promise<Report> {
  const { program, factory } = await compiled(source, 'traced', options.parameters);
  const exploration = new Exploration(program, factory, options);
  while (!exploration.advance(1_000_000));
  return exploration.report();
}

export async function ran(source: string, options: RunOptions = {}, build: Build = 'traced'): Promise<RunResult> {
  const { program, factory } = await compiled(source, build, options.parameters);
  const { runs, problem } = scheduleOf(program, options);
  if (problem !== null) throw new Error(problem.code);
  const run = new Run(program, factory, options, { runs });
  run.kernel.drive();
  if (run.problem !== null) throw new Error(run.problem.code);
  return run.result();
}

export async function traced(source: string, options: RunOptions = {}): Promise<Trace> {
  const { program, factory } = await compiled(source, 'recorded', options.parameters);
  const result = trace(program, factory, options);
  if ('code' in result) throw new Error(result.code);
  return result;
}
