import { diagnostic } from './diagnostics.ts';
import { hashOf } from './hash.ts';
import type { StripTypes } from './phases/1-strip/strip.ts';
import { load } from './phases/2-parse/load.ts';
import { analyse } from './phases/3-analyse/analyse.ts';
import { refuse } from './phases/4-refuse/refuse.ts';
import { transformProgram } from './phases/5-transform/program.ts';
import { print } from './phases/6-print/print.ts';
import type { Build, CompileResult, Diagnostic, Sources } from './program.ts';

export type { StripTypes } from './phases/1-strip/strip.ts';

/** What each library module exports. */
export type LibraryNames = Record<string, string[]>;

export interface CompileOptions {
  build: Build;
  strip: StripTypes;
  library: LibraryNames;
  /** Names that the module `exercise` exports. */
  parameters?: string[];
  /** For tests: every function suspendable. */
  force?: boolean;
  /** For tests: no list of allowed names, nothing refused that can be compiled. */
  unchecked?: boolean;
}

/**
 * Compiles the program that starts with the file `main` of `sources`. Never rejects because of the
 * program: what is wrong with it comes back as diagnostics, in the order of the files and of their lines.
 * Rejects if there is no such file.
 */
export async function compile(sources: Sources, main: string, options: CompileOptions): Promise<CompileResult> {
  if (!Object.hasOwn(sources, main)) throw new Error(`there is no file ${main} among the sources`);
  try {
    return await compileWhole(sources, main, options);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    const wholeFile = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return { ok: false, diagnostics: [diagnostic('too-deep', {}, main, wholeFile)] };
  }
}

/** Every phase walks the tree by recursion: what nests too deeply exhausts the stack, wherever that happens. */
function isTooDeep(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}

async function compileWhole(sources: Sources, main: string, options: CompileOptions): Promise<CompileResult> {
  const library = options.parameters ? { ...options.library, exercise: options.parameters } : options.library;
  const { files, diagnostics } = await load(sources, main, options.strip);
  if (diagnostics.length > 0) return { ok: false, diagnostics: sorted(diagnostics) };

  const analysed = analyse(files, library, {
    build: options.build,
    force: options.force ?? false,
    unchecked: options.unchecked ?? false,
  });
  const problems = [...analysed.diagnostics, ...refuse(analysed.analysis, library, options.unchecked ?? false)];
  if (problems.length > 0) return { ok: false, diagnostics: sorted(problems) };

  const { analysis, exports } = analysed;
  const transformed = transformProgram({ ...analysed, build: options.build, frozen: !options.unchecked });
  const { code, map } = print(transformed, analysis.modules);
  return {
    ok: true,
    program: {
      code,
      build: options.build,
      sites: transformed.sites.sites,
      files: analysis.modules.map((module) => module.file),
      exports: [...exports.keys()],
      imports: analysed.imports,
      hash: hashOf(analysis.modules.map((module) => [module.file, module.positions.source])),
      map,
    },
  };
}

function sorted(diagnostics: Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map((one) => one.file))];
  return diagnostics.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}
