import { explore } from './explore.ts';
import { runProgram } from './run.ts';
import type { Workbench } from './state.ts';
import { stop } from './stop.ts';
import { submit } from './submit.ts';

/** Keys that work anywhere in a workbench: Ctrl+Enter runs, Alt+Enter explores, Ctrl+Shift+Enter submits, Escape stops. */
export function handleShortcut(workbench: Workbench, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void (event.shiftKey && workbench.subject.kind === 'exercise' ? submit(workbench) : runProgram(workbench));
  } else if (event.key === 'Enter' && event.altKey && !event.shiftKey) {
    event.preventDefault();
    void explore(workbench);
  } else if (event.key === 'Escape' && workbench.busy.value !== null) {
    event.preventDefault();
    stop(workbench);
  }
}
