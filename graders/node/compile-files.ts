import { compile } from '../../engine/compile/compile.ts';
import { strip } from '../../engine/compile/esbuild-node.ts';
import type { Build, CompileResult, Sources } from '../../engine/compile/program.ts';
import { libraryNames } from '../../engine/library/index.ts';

/** Compiles files, the main module first. `parameters` are the names that module `exercise` exports. */
export function compileFiles(sources: Sources, build: Build, parameters: string[]): Promise<CompileResult> {
  const main = Object.keys(sources)[0] as string;
  // Nothing can be imported from a module that has nothing to give: then it is as unknown as any other.
  const given = parameters.length > 0 ? { parameters } : {};
  return compile(sources, main, { build, strip, library: libraryNames, ...given });
}
