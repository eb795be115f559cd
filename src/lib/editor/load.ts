import type { Language } from '../../../engine/explain/format.ts';
import { settings } from '../settings/settings.ts';
import { loadStyles } from './styles.ts';

type EditorModule = typeof import('./monaco.ts');

let loading: Promise<EditorModule> | undefined;
let loaded: EditorModule | undefined;

/** Loads the editor once per page. A failed attempt is forgotten, so that it can be tried again. */
export async function loadEditor(language: Language): Promise<EditorModule> {
  loading ??= load(language);
  try {
    loaded = await loading;
    return loaded;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** The editor, which somebody has loaded before. */
export function theEditor(): EditorModule {
  if (loaded === undefined) throw new Error('Cannot use the editor before it is loaded: call loadEditor() first');
  return loaded;
}

async function load(language: Language): Promise<EditorModule> {
  // Nothing of it belongs into the programs that write the pages.
  if (import.meta.env.SSR) throw new Error('The editor is for browsers');
  // The editor takes its words from here while it is being evaluated, so they have to come first.
  if (language === 'zh-cn') await import('monaco-editor/nls/lang/zh-cn');
  const [editor] = await Promise.all([import('./monaco.ts'), loadStyles()]);
  await editor.prepare();
  return editor;
}

/** What the learner has chosen; else: the large editor supports no touch keyboards, and a narrow window has no room for it. */
export function prefersPlainEditor(): boolean {
  const { editor } = settings.peek();
  if (editor !== 'auto') return editor === 'plain';
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches;
}
