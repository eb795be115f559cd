import { effect } from '@preact/signals';
import type { Language } from '../../../engine/explain/format.ts';
import { theEditor } from './load.ts';
import { fontOf, optionsOf } from './options.ts';

interface Side {
  label: string;
  text: string;
}

/** Puts two programs beside each other into an element, to be read. Returns what takes them away again. */
export function createDiff(element: HTMLElement, before: Side, after: Side, language: Language): () => void {
  const { monaco } = theEditor();
  const models = [before, after].map(({ text }) => monaco.editor.createModel(text, 'typescript')) as [
    ReturnType<typeof monaco.editor.createModel>,
    ReturnType<typeof monaco.editor.createModel>,
  ];
  // To be said with every change of options: the editor forgets the names otherwise.
  const labels = { originalAriaLabel: before.label, modifiedAriaLabel: after.label };
  const editor = monaco.editor.createDiffEditor(element, {
    ...optionsOf(language),
    readOnly: true,
    domReadOnly: true,
    renderSideBySide: true,
    // Too narrow for two: one below the other, line by line.
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 620,
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    hideUnchangedRegions: { enabled: false },
    ...labels,
    contextmenu: false,
    // To be read, so Tab leads on.
    tabFocusMode: true,
  });
  editor.setModel({ original: models[0], modified: models[1] });

  const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()];
  const fit = (): void => {
    const height = Math.max(...sides.map((side) => side.getContentHeight()));
    element.style.setProperty('--wb-content-height', `${height}px`);
  };
  fit();
  const disposables = sides.map((side) => side.onDidContentSizeChange(fit));
  const stop = effect(() => editor.updateOptions({ ...fontOf(), ...labels }));
  return () => {
    stop();
    for (const disposable of disposables) disposable.dispose();
    editor.dispose();
    for (const model of models) model.dispose();
  };
}
