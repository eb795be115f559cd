import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts'],
  types: [],
  strict: true,
  declaration: true,
  emitDeclarationOnly: true,
  allowImportingTsExtensions: true,
  rewriteRelativeImportExtensions: false,
  stripInternal: true,
  skipLibCheck: true,
};

/**
 * A program of the declarations alone: what TypeScript emits for the entries and all that they import, read in
 * again. A source file keeps its name, with `.d.ts` in place of `.ts`.
 */
export function emitDeclarations(entries: string[]): ts.Program {
  const source = ts.createProgram(entries, OPTIONS);
  const emitted = new Map<string, string>();
  const { diagnostics } = source.emit(undefined, (name, text) => emitted.set(name, text), undefined, true);
  if (diagnostics.length > 0) {
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getNewLine: () => '\n',
    };
    throw new Error(`Cannot make the declarations:\n${ts.formatDiagnostics(diagnostics, host)}`);
  }

  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => emitted.has(name) || (fileExists(name) && !emitted.has(declarationName(name)));
  host.readFile = (name) => emitted.get(name) ?? readFile(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = emitted.get(name);
    if (text === undefined) return getSourceFile.call(host, name, ...rest);
    return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const resolvedFileName = declarationName(ts.sys.resolvePath(`${from}/../${text}`));
      if (!text.startsWith('.') || !emitted.has(resolvedFileName)) return { resolvedModule: undefined };
      return { resolvedModule: { resolvedFileName, extension: ts.Extension.Dts, isExternalLibraryImport: false } };
    });
  return ts.createProgram(entries.map(declarationName), OPTIONS, host);
}

export function declarationName(file: string): string {
  return file.replace(/(?<!\.d)\.ts$/, '.d.ts');
}
