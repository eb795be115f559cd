import { isNarrow } from '../media.ts';
import type { Tab, Workbench } from './state.ts';

/** What there is to look at: results, and on a narrow screen the code takes turns with them. */
export function shownTabs({ run, exploration, verdict }: Workbench): Tab[] {
  const shown: Tab[] = [];
  if (run.value !== null) shown.push('output');
  if (exploration.value !== null) shown.push('exploration');
  if (verdict.value !== null) shown.push('verdict');
  return isNarrow.value && shown.length > 0 ? ['code', ...shown] : shown;
}

/** What is in front; null where there is only the code. */
export function activeTab(workbench: Workbench): Tab | null {
  const shown = shownTabs(workbench);
  return shown.includes(workbench.tab.value) ? workbench.tab.value : (shown[0] ?? null);
}
