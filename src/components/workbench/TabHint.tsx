import { tabKeys, tabMovesFocus } from '../../lib/editor/tab-key.ts';
import { useWorkbench } from './context.ts';

/** The editor takes the Tab key for itself; this says how to get out, and screen readers hear when it changes. */
export function TabHint() {
  const { t } = useWorkbench();
  return (
    <span class="wb-tab-hint" role="status">
      {t(tabMovesFocus.value ? 'editor.keysFree' : 'editor.keys', { keys: tabKeys() })}
    </span>
  );
}
