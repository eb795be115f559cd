import { fetchQuietly } from './fetch-quietly.ts';
import { applyUpdate, watchUpdates } from './watch-updates.ts';
import { canBeKept, registerWorker } from './worker.ts';

/** Starts the service worker, and shows the notice of a page when there is a newer build. */
export async function showNotice(notice: HTMLElement): Promise<void> {
  if (!canBeKept) return;
  const registration = await registerWorker();
  if (registration === undefined) return;
  const show = (kind: 'waiting' | 'replaced'): void => {
    for (const text of notice.querySelectorAll<HTMLElement>('[data-text]')) text.hidden = text.dataset.text !== kind;
    notice.hidden = false;
  };
  watchUpdates(registration, { onWaiting: () => show('waiting'), onReplaced: () => show('replaced') });
  notice.querySelector('[data-do="apply"]')?.addEventListener('click', () => applyUpdate(registration));
  notice.querySelector('[data-do="later"]')?.addEventListener('click', () => {
    notice.hidden = true;
  });
  fetchQuietly();
}
