import { loadEditor, prefersPlainEditor } from '../editor/load.ts';
import { standBeside } from './beside.ts';
import type { Workbench } from './state.ts';

/** Opens the editor, loading it where this is the first one of the page, and puts the caret on a line. */
export async function openEditor(workbench: Workbench, line = 1): Promise<void> {
  const { subject, editor, caret, language, announcement, replay, tab, t } = workbench;
  if (subject.kind === 'predict') return;
  caret.value = line;
  tab.value = 'code';
  if (editor.value === 'monaco') return;
  // The plain editor gives way to marked lines while a schedule is open.
  if (editor.value === 'plain') replay.value = null;
  if (editor.value !== 'static') return;
  standBeside(workbench);
  if (prefersPlainEditor()) {
    editor.value = 'plain';
    return;
  }
  editor.value = 'loading';
  try {
    await loadEditor(language);
    editor.value = 'monaco';
  } catch (error) {
    console.warn('The editor could not be loaded', error);
    announcement.value = t('editor.failed');
    editor.value = 'plain';
  }
}
