import { batch } from '@preact/signals';
import type { Workbench } from './state.ts';

/** Back to the program as it was given. What is thrown away can be had back until something is changed again. */
export function reset(workbench: Workbench): void {
  put(workbench, workbench.subject.given, workbench.t('reset.done'));
}

/** Back to the program that passed last. */
export function resetToPass(workbench: Workbench): void {
  const { lastPass, t } = workbench;
  if (lastPass.value !== null) put(workbench, lastPass.value, t('reset.donePass'));
}

/** Whether the last reset can be undone: nothing has been changed since. */
export function canUndo({ undo, source }: Workbench): boolean {
  return undo.value !== null && undo.value.after === source.value;
}

export function undoReset(workbench: Workbench): void {
  const { source, undo } = workbench;
  if (undo.value === null) return;
  batch(() => {
    source.value = undo.value?.before as string;
    undo.value = null;
  });
}

function put({ source, undo, problems, replay, announcement }: Workbench, text: string, told: string): void {
  if (source.value === text) return;
  batch(() => {
    undo.value = { before: source.value, after: text };
    source.value = text;
    problems.value = [];
    replay.value = null;
    announcement.value = told;
  });
}
