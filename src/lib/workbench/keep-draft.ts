import { effect } from '@preact/signals';
import { saveDraft } from './drafts.ts';
import type { Workbench } from './state.ts';

/** Typing never waits for the disk: a draft is written when the fingers rest, and when the page is left. */
const REST_MILLISECONDS = 300;

/** Keeps the draft of a workbench from now on; returns what ends it. */
export function keepDraft({ subject, source }: Workbench): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    saveDraft(subject.id, source.peek(), subject.given);
  };
  const saveWhatWaits = (): void => {
    if (timer !== undefined) save();
  };
  const dispose = effect(() => {
    source.value;
    clearTimeout(timer);
    timer = setTimeout(save, REST_MILLISECONDS);
  });
  // `pagehide` comes too late on phones that put a page to sleep, `visibilitychange` does not.
  addEventListener('pagehide', saveWhatWaits);
  document.addEventListener('visibilitychange', saveWhatWaits);
  return () => {
    dispose();
    saveWhatWaits();
    removeEventListener('pagehide', saveWhatWaits);
    document.removeEventListener('visibilitychange', saveWhatWaits);
  };
}
