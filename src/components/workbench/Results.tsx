import { isNarrow } from '../../lib/media.ts';
import { activeTab, shownTabs } from '../../lib/workbench/tabs.ts';
import { useWorkbench } from './context.ts';
import { ExplorationPanel } from './ExplorationPanel.tsx';
import { OutputPanel } from './OutputPanel.tsx';
import { ResultTabs } from './ResultTabs.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

/** What running, exploring and grading came to; with several there, one is in front. */
export function Results({ id }: { id: string }) {
  const workbench = useWorkbench();
  const active = activeTab(workbench);
  if (active === null || active === 'code') return null;
  const hasTabs = shownTabs(workbench).length > 1;
  return (
    <div class="wb-results">
      {!isNarrow.value && <ResultTabs id={id} />}
      <div
        id={`${id}-panel`}
        class="wb-panel"
        {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': `${id}-${active}` })}
      >
        {active === 'output' && <OutputPanel />}
        {active === 'exploration' && <ExplorationPanel />}
        {active === 'verdict' && <VerdictPanel />}
      </div>
    </div>
  );
}
