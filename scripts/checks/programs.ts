import { dirname, join } from 'node:path';
import ts from 'typescript';
import { makeDeclarations } from '../declarations.ts';
import { ROOT } from '../terminal.ts';
import type { Problem } from './problem.ts';

/** What learners are shown as right: a mistake in the types of a wrong answer is its author's intention. */
const SHOWN_AS_RIGHT =
  /^(exercises\/[^/]+\/[^/]+\/(starter|solution|right\/[^/]+)\.ts|src\/content\/programs\/.+\.ts)$/;
const FOLDER_OF_DECLARATIONS = join(ROOT, '.cache', 'declarations');

/** As the site's editor checks them (`src/lib/editor/typescript.ts`). */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.esnext.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
};

/** Programs that learners are shown have no errors in the editor: they fit the declarations that it is given. */
export async function checkPrograms(files: readonly string[]): Promise<Problem[]> {
  const programs = files.filter((file) => SHOWN_AS_RIGHT.test(file));
  const declarations = new Map(
    Object.entries({ ...makeDeclarations(ROOT), 'exercise.d.ts': parametersModule(files) }).map(([name, text]) => [
      join(FOLDER_OF_DECLARATIONS, name),
      text,
    ]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => declarations.has(path) || fileExists(path);
  host.readFile = (path) => declarations.get(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = declarations.get(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  const roots = [...declarations.keys(), ...programs.map((file) => join(ROOT, file))];
  return ts.getPreEmitDiagnostics(ts.createProgram(roots, OPTIONS, host)).map(problemOf);
}

/** Module `exercise` gives each exercise its own parameters; here it has those of all of them. */
function parametersModule(files: readonly string[]): string {
  const names = new Map<string, string>();
  for (const file of files.filter((path) => /^exercises\/[^/]+\/[^/]+\/exercise\.json$/.test(path))) {
    const { parameters = {} } = JSON.parse(ts.sys.readFile(join(ROOT, file)) ?? '{}');
    for (const [name, values] of Object.entries<unknown[]>(parameters)) names.set(name, typeOf(values[0]));
  }
  const constants = [...names].map(([name, type]) => `  export const ${name}: ${type};`);
  return `declare module 'exercise' {\n${constants.join('\n')}\n}\n`;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) {
    const [item, ...others] = new Set(value.map(typeOf));
    return others.length === 0 ? `${item}[]` : 'any';
  }
  return ['number', 'string', 'boolean'].includes(typeof value) ? typeof value : 'any';
}

function problemOf({ file, start = 0, messageText }: ts.Diagnostic): Problem {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n  ');
  if (file === undefined) return { file: dirname(FOLDER_OF_DECLARATIONS), message };
  const path = file.fileName.startsWith(ROOT) ? file.fileName.slice(ROOT.length) : file.fileName;
  return { file: path, line: file.getLineAndCharacterOfPosition(start).line + 1, message };
}
