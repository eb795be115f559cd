import { effect } from '@preact/signals';
import { keepLate } from '../drafts/last-moment.ts';
import { changeKept, readKept } from '../drafts/store.ts';
import { nowOf } from './restore-draft.ts';
import type { Workbench } from './state.ts';

/** Typing never waits for the disk: a draft is written when the fingers rest, and when the page is left. */
const REST_MILLISECONDS = 300;

/** Keeps the draft of a workbench from now on; `stored` is what is kept already. Returns what ends it. */
export function keepDraft(workbench: Workbench, stored: string): () => void {
  const { subject, source, base, shared } = workbench;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = stored;
  /** On its way into the database: a page that goes now may take it along. */
  let underWay: { text: string; at: number } | null = null;

  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const text = source.peek();
    if (text === kept) return;
    kept = text;
    const changedAt = Date.now();
    const isGiven = text === subject.given;
    if (isGiven || base.peek() === null) base.value = isGiven ? null : nowOf(subject);
    const from = base.peek();
    const late = { text, at: changedAt };
    underWay = late;
    const written = changeKept(subject.id, (before) => ({
      ...before,
      text: isGiven ? null : text,
      changedAt,
      base: from,
    }));
    void written.then(() => {
      if (underWay === late) underWay = null;
    });
  };
  const onLeave = (): void => {
    if (timer !== undefined) save();
    if (underWay !== null) keepLate(subject.id, underWay);
  };
  // Coming back to a tab: what another one has made of the program meanwhile, unless this one has changed it, too.
  const onReturn = async (): Promise<void> => {
    const { text } = await readKept(subject.id);
    if (timer !== undefined || source.peek() !== kept || shared.peek() !== null) return;
    kept = text ?? subject.given;
    source.value = kept;
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') onLeave();
    else void onReturn();
  };

  const dispose = effect(() => {
    // A program that somebody else has sent is no draft.
    if (shared.value !== null || source.value === kept) return;
    clearTimeout(timer);
    timer = setTimeout(save, REST_MILLISECONDS);
  });
  // `pagehide` comes too late on phones that put a page to sleep, `visibilitychange` does not.
  addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    dispose();
    onLeave();
    removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
