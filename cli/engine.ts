/** The engine as the commands use it: the compiler with the native esbuild, and Node's sandbox. */
import type { Build, Diagnostic, Program, Sources } from '../engine/compile/program.ts';
import { compileFiles } from '../graders/node/compile-files.ts';
import type { LoadedSources } from './load-sources.ts';
import type { Parameters } from './parameters.ts';

export { createNodeSandbox as openSandbox } from '../engine/sandbox/node-host.ts';
export { compileFiles };

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
