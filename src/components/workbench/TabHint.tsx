import { tabMovesFocus } from '../../lib/editor/tab-key.ts';
import { useWorkbench } from './context.ts';

/** The editor takes the Tab key for itself; this says how to get out. */
export function TabHint() {
  const { t } = useWorkbench();
  const isMac = /mac|iphone|ipad/i.test(navigator.platform);
  const keys = isMac ? 'Ctrl+Shift+M' : 'Ctrl+M';
  return <span class="wb-tab-hint">{t(tabMovesFocus.value ? 'editor.keysFree' : 'editor.keys', { keys })}</span>;
}
