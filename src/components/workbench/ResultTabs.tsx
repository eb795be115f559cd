import type { Tab } from '../../lib/workbench/state.ts';
import { activeTab, shownTabs } from '../../lib/workbench/tabs.ts';
import { useWorkbench } from './context.ts';

/** What is in front; `id` = what the panels' names begin with. */
export function ResultTabs({ id }: { id: string }) {
  const workbench = useWorkbench();
  const { t, tab } = workbench;
  const shown = shownTabs(workbench);
  const active = activeTab(workbench);
  if (shown.length < 2) return null;

  const choose = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const step = event.key === 'ArrowLeft' ? -1 : 1;
    const next = shown.at((shown.indexOf(active as Tab) + step) % shown.length);
    if (next !== undefined) tab.value = next;
    document.getElementById(`${id}-${tab.value}`)?.focus();
  };

  return (
    <div class="wb-tabs" role="tablist" aria-label={t('tab.label')} onKeyDown={choose}>
      {shown.map((name) => (
        <button
          key={name}
          id={`${id}-${name}`}
          type="button"
          role="tab"
          class="wb-tab"
          aria-selected={name === active}
          aria-controls={name === 'code' ? `${id}-code-panel` : `${id}-panel`}
          tabIndex={name === active ? 0 : -1}
          onClick={() => {
            tab.value = name;
          }}
        >
          {t(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
