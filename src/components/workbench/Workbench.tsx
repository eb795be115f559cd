import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { Language } from '../../../engine/explain/format.ts';
import { isNarrow } from '../../lib/media.ts';
import { type Texts, translator } from '../../lib/messages.ts';
import { standsBeside } from '../../lib/workbench/beside.ts';
import { handleShortcut } from '../../lib/workbench/shortcuts.ts';
import { createWorkbench, type Subject } from '../../lib/workbench/state.ts';
import { activeTab } from '../../lib/workbench/tabs.ts';
import { takeUp } from '../../lib/workbench/take-up.ts';
import { ProgramChooser } from '../chooser/ProgramChooser.tsx';
import { BesideNote } from './BesideNote.tsx';
import { CodePane } from './CodePane.tsx';
import { WorkbenchContext } from './context.ts';
import { ReplayView } from './ReplayView.tsx';
import { Results } from './Results.tsx';
import { ResultTabs } from './ResultTabs.tsx';
import { SolutionPanel } from './SolutionPanel.tsx';
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
  const id = useId();
  const isStepping = replay.value !== null || chooser.value !== null;
  const isBeside = standsBeside(workbench);

  // After the first rendering, which has to be the one that the page was built with.
  useEffect(() => takeUp(workbench), []);

  return (
    <WorkbenchContext.Provider value={workbench}>
      {isBeside && <BesideNote />}
      {/* biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form */}
      <div
        class="wb"
        data-kind={subject.kind}
        data-program={subject.id}
        data-stepping={isStepping ? '' : undefined}
        data-beside={isBeside ? '' : undefined}
        data-front={activeTab(workbench) ?? 'code'}
        role="group"
        aria-label={t('program.label', { name: subject.file })}
        onKeyDown={(event) => handleShortcut(workbench, event)}
      >
        {isNarrow.value && !isStepping && <ResultTabs id={id} />}
        <CodePane given={code} id={id} />
        <Toolbar />
        {!(isStepping && isNarrow.value) && <Results id={id} />}
        {replay.value !== null && <ReplayView replay={replay.value} />}
        {chooser.value !== null && <ProgramChooser chooser={chooser.value} />}
        {subject.kind === 'exercise' && <SolutionPanel />}
        <p class="wb-announcement" role="status">
          {announcement}
        </p>
      </div>
    </WorkbenchContext.Provider>
  );
}
