import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';

/** A declaration file for the editor: path and text. */
export interface Declaration {
  filePath: string;
  content: string;
}

/**
 * The editor checks types as strictly as a beginner can bear: `strict`, but nothing about style. It knows the
 * language's own library and ours, and no browser or Node.
 */
export function configureTypeScript(declarations: Declaration[]): void {
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    // 3 = every file is a module of its own: two programs of a page must not see each other's names.
    moduleDetection: 3,
    lib: ['esnext'],
    types: [],
    strict: true,
    noEmit: true,
    allowNonTsExtensions: true,
    useDefineForClassFields: true,
  });
  typescriptDefaults.setDiagnosticsOptions({ noSuggestionDiagnostics: false, onlyVisible: true });
  typescriptDefaults.setExtraLibs(declarations);
  typescriptDefaults.setEagerModelSync(true);
}
