import { effect } from '@preact/signals';
import { currentPlace } from '../workbench/current-place.ts';
import { canBeExplored, explore } from '../workbench/explore.ts';
import { runProgram } from '../workbench/run.ts';
import type { Workbench } from '../workbench/state.ts';
import { submit } from '../workbench/submit.ts';
import { theEditor } from './load.ts';
import { fontOf, optionsOf } from './options.ts';
import { isMac, tabMovesFocus } from './tab-key.ts';

export interface EditorHandle {
  /** Puts the caret on a line and the focus into the editor. */
  goTo(line: number): void;
  dispose(): void;
}

/** Puts an editor into an element and ties it to the workbench's signals, both ways. */
export function createEditor(element: HTMLElement, workbench: Workbench): EditorHandle {
  const { monaco, declareParameters } = theEditor();
  declareParameters(workbench.subject.parameters ?? {});
  const { subject, source, problems, t, language } = workbench;
  const uri = monaco.Uri.parse(`file:///${subject.kind}/${subject.id}/${subject.file}`);
  // The same program may stand on a page twice; the second one makes do with a name of its own.
  const model = monaco.editor.createModel(
    source.peek(),
    'typescript',
    monaco.editor.getModel(uri) === null ? uri : undefined,
  );
  const editor = monaco.editor.create(element, {
    ...optionsOf(language),
    model,
    ariaLabel: t('editor.label', { name: subject.file }),
  });

  const fit = (): void => {
    element.style.setProperty('--wb-content-height', `${editor.getContentHeight()}px`);
  };
  fit();

  const run = (): void => void runProgram(workbench);
  const grade = (): void => void (subject.kind === 'exercise' ? submit(workbench) : runProgram(workbench));
  const { Alt, CtrlCmd, Shift, WinCtrl } = monaco.KeyMod;
  editor.addAction({
    id: 'interleave.run',
    label: t('button.run'),
    keybindings: [CtrlCmd | monaco.KeyCode.Enter],
    run,
  });
  editor.addAction({
    id: 'interleave.submit',
    label: t(subject.kind === 'exercise' ? 'button.submit' : 'button.run'),
    keybindings: [CtrlCmd | Shift | monaco.KeyCode.Enter],
    run: grade,
  });
  if (canBeExplored(subject)) {
    editor.addAction({
      id: 'interleave.explore',
      label: t('button.explore'),
      keybindings: [Alt | monaco.KeyCode.Enter],
      run: () => void explore(workbench),
    });
  }
  // The editor's own switch for this tells nobody, and forgets.
  editor.addAction({
    id: 'interleave.tab',
    label: t('editor.tab'),
    keybindings: [isMac() ? WinCtrl | Shift | monaco.KeyCode.KeyM : CtrlCmd | monaco.KeyCode.KeyM],
    run: () => {
      tabMovesFocus.value = !tabMovesFocus.value;
    },
  });

  const marks = editor.createDecorationsCollection();
  const disposables = [
    editor.onDidContentSizeChange(fit),
    model.onDidChangeContent(() => {
      source.value = model.getValue();
    }),
  ];
  const effects = [
    effect(() => editor.updateOptions({ tabFocusMode: tabMovesFocus.value })),
    effect(() => editor.updateOptions(fontOf())),
    // Changed from outside (a reset): as one edit, so that Ctrl+Z takes it back.
    effect(() => {
      const text = source.value;
      if (text === model.getValue()) return;
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
    }),
    effect(() => {
      const place = currentPlace(workbench);
      if (place === null) return marks.clear();
      marks.set(marksOf(place));
      editor.revealLineInCenterIfOutsideViewport(place.line, monaco.editor.ScrollType.Immediate);
    }),
    effect(() => {
      const markers = problems.value.map(({ text, line, column, endLine, endColumn }) => ({
        severity: monaco.MarkerSeverity.Error,
        source: 'Interleave',
        message: text.replaceAll('`', ''),
        startLineNumber: line,
        startColumn: column,
        endLineNumber: endLine,
        endColumn: endLine === line && endColumn === column ? column + 1 : endColumn,
      }));
      monaco.editor.setModelMarkers(model, 'interleave', markers);
    }),
  ];

  return {
    goTo(line) {
      editor.setPosition({ lineNumber: line, column: Math.max(model.getLineFirstNonWhitespaceColumn(line), 1) });
      editor.revealLineInCenterIfOutsideViewport(line, monaco.editor.ScrollType.Immediate);
      editor.focus();
    },
    dispose() {
      for (const dispose of effects) dispose();
      for (const disposable of disposables) disposable.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}

function marksOf({ line, column, endLine, endColumn }: NonNullable<ReturnType<typeof currentPlace>>) {
  return [
    {
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
      options: { isWholeLine: true, className: 'wb-current-line', linesDecorationsClassName: 'wb-current-gutter' },
    },
    {
      range: { startLineNumber: line, startColumn: column, endLineNumber: endLine, endColumn },
      options: { inlineClassName: 'wb-current-code' },
    },
  ];
}
