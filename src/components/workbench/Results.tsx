import { useId } from 'preact/hooks';
import type { Tab } from '../../lib/workbench/state.ts';
import { useWorkbench } from './context.ts';
import { ExplorationPanel } from './ExplorationPanel.tsx';
import { OutputPanel } from './OutputPanel.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

/** What running, exploring and grading came to; with several there, one is in front. */
export function Results() {
  const { t, run, exploration, verdict, tab } = useWorkbench();
  const id = useId();
  const shown: Tab[] = [];
  if (run.value !== null) shown.push('output');
  if (exploration.value !== null) shown.push('exploration');
  if (verdict.value !== null) shown.push('verdict');
  if (shown.length === 0) return null;
  const active = shown.includes(tab.value) ? tab.value : (shown[0] as Tab);

  const choose = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const step = event.key === 'ArrowLeft' ? -1 : 1;
    tab.value = shown.at((shown.indexOf(active) + step) % shown.length) as Tab;
    document.getElementById(`${id}-${tab.value}`)?.focus();
  };

  return (
    <div class="wb-results">
      {shown.length > 1 && (
        <div class="wb-tabs" role="tablist" aria-label={t('tab.label')} onKeyDown={choose}>
          {shown.map((name) => (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              class="wb-tab"
              aria-selected={name === active}
              aria-controls={`${id}-panel`}
              tabIndex={name === active ? 0 : -1}
              onClick={() => {
                tab.value = name;
              }}
            >
              {t(`tab.${name}`)}
            </button>
          ))}
        </div>
      )}
      <div
        id={`${id}-panel`}
        class="wb-panel"
        {...(shown.length > 1 && { role: 'tabpanel', 'aria-labelledby': `${id}-${active}` })}
      >
        {active === 'output' && <OutputPanel />}
        {active === 'exploration' && <ExplorationPanel />}
        {active === 'verdict' && <VerdictPanel />}
      </div>
    </div>
  );
}
