import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../../engine/explain/format.ts';
import { closeChooser } from '../../lib/chooser/program.ts';
import { type Texts, translator } from '../../lib/messages.ts';
import { keepDraft } from '../../lib/workbench/keep-draft.ts';
import { handleShortcut } from '../../lib/workbench/shortcuts.ts';
import { createWorkbench, restoreDraft, type Subject } from '../../lib/workbench/state.ts';
import { watchProblems } from '../../lib/workbench/watch-problems.ts';
import { ProgramChooser } from '../chooser/ProgramChooser.tsx';
import { CodePane } from './CodePane.tsx';
import { WorkbenchContext } from './context.ts';
import { ReplayView } from './ReplayView.tsx';
import { Results } from './Results.tsx';
import { Toolbar } from './Toolbar.tsx';

export interface WorkbenchProps {
  subject: Subject;
  /** The program as it is given, highlighted when the site was built. */
  code?: ComponentChildren;
}

/** Editor, buttons and results of one program. The page holds it before any script has loaded. */
export function Workbench({ subject, language, texts, code }: WorkbenchProps & { language: Language; texts: Texts }) {
  const workbench = useMemo(() => createWorkbench(subject, language, translator(language, texts)), []);
  const { t, replay, chooser, announcement } = workbench;

  useEffect(() => {
    // After the first rendering, which has to be the one that the page was built with.
    batch(() => restoreDraft(workbench));
    const stopKeeping = keepDraft(workbench);
    const stopWatching = watchProblems(workbench);
    return () => {
      stopKeeping();
      stopWatching();
      workbench.abort?.abort();
      closeChooser(workbench);
    };
  }, []);

  return (
    <WorkbenchContext.Provider value={workbench}>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form */}
      <div
        class="wb"
        data-kind={subject.kind}
        data-stepping={replay.value === null && chooser.value === null ? undefined : ''}
        role="group"
        aria-label={t('program.label', { name: subject.file })}
        onKeyDown={(event) => handleShortcut(workbench, event)}
      >
        <CodePane given={code} />
        <Toolbar />
        <Results />
        {replay.value !== null && <ReplayView replay={replay.value} />}
        {chooser.value !== null && <ProgramChooser chooser={chooser.value} />}
        <p class="wb-announcement" role="status">
          {announcement}
        </p>
      </div>
    </WorkbenchContext.Provider>
  );
}
