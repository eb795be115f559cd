/** The engine as the commands use it: the compiler with the native esbuild, and Node's sandbox. */
import { compile } from '../engine/compile/compile.ts';
import { strip } from '../engine/compile/esbuild-node.ts';
import type { Build, CompileResult, Diagnostic, Program, Sources } from '../engine/compile/program.ts';
import { libraryNames } from '../engine/library/index.ts';
import type { LoadedSources } from './load-sources.ts';
import type { Parameters } from './parameters.ts';

export { createNodeSandbox as openSandbox } from '../engine/sandbox/node-host.ts';

/** Compiles files, the main module first. `parameters` are the names that module `exercise` exports. */
export function compileFiles(sources: Sources, build: Build, parameters: string[]): Promise<CompileResult> {
  const main = Object.keys(sources)[0] as string;
  // Nothing can be imported from a module that has nothing to give: then it is as unknown as any other.
  const given = parameters.length > 0 ? { parameters } : {};
  return compile(sources, main, { build, strip, library: libraryNames, ...given });
}

export type Compiled =
  | {
      ok: true;
      program: Program;
      /** The same program with every value reported, for traces. Compiled when it is first asked for. */
      recorded(): Promise<Program | null>;
    }
  | { ok: false; diagnostics: Diagnostic[]; sources: Sources };

export async function compileSources(
  { sources }: LoadedSources,
  parameters: Parameters,
  build: Build,
): Promise<Compiled> {
  const names = Object.keys(parameters);
  const result = await compileFiles(sources, build, names);
  if (!result.ok) return { ok: false, diagnostics: result.diagnostics, sources };
  let recorded: Promise<Program | null> | undefined;
  return {
    ok: true,
    program: result.program,
    recorded: () => {
      recorded ??= compileFiles(sources, 'recorded', names).then((again) => (again.ok ? again.program : null));
      return recorded;
    },
  };
}
