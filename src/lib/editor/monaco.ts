import { effect } from '@preact/signals';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/typescript/register';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { getTypeScriptWorker } from 'monaco-editor/languages/features/typescript/register';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { theme } from '../theme.ts';
import { colours, themeName } from './colours.ts';
import { loadDeclarations } from './declarations.ts';
import { useOurGrammar } from './grammar.ts';
import { configureTypeScript } from './typescript.ts';

export { declareParameters } from './exercise-module.ts';
export { monaco };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'typescript' ? new TypeScriptWorker() : new EditorWorker()),
};

let preparing: Promise<void> | undefined;

/** Makes the editor ready to show TypeScript: colours, our modules' types. Done once. */
export function prepare(): Promise<void> {
  preparing ??= (async () => {
    for (const name of ['light', 'dark'] as const) monaco.editor.defineTheme(themeName(name), colours(name));
    effect(() => monaco.editor.setTheme(themeName(theme.value)));
    // Without types the editor is still an editor, so their failure is only told.
    const declarations = await loadDeclarations().catch((error: unknown) => {
      console.warn('The types of the library could not be loaded', error);
      return [];
    });
    configureTypeScript(declarations);
    useOurGrammar();
    // Loads the grammar, so that the program does not flash up without colours.
    await monaco.editor.colorize('', 'typescript', {});
    // The worker answers "not registered" until the language has been used once; warm it up without waiting.
    void warmUp();
  })();
  return preparing;
}

async function warmUp(): Promise<void> {
  const model = monaco.editor.createModel('', 'typescript');
  try {
    await (await getTypeScriptWorker())(model.uri);
  } catch {
    // The first real question will bring the answer then.
  } finally {
    model.dispose();
  }
}
