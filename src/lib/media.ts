import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether a media query holds, as a signal; never while the pages are built. */
function media(query: string): ReadonlySignal<boolean> {
  if (typeof matchMedia === 'undefined') return signal(false);
  const list = matchMedia(query);
  const holds = signal(list.matches);
  list.addEventListener('change', () => {
    holds.value = list.matches;
  });
  return holds;
}

/** A phone's width: code and results take turns. */
export const isNarrow = media('(max-width: 40rem)');
/** Room for a workbench beside the text. */
export const isWide = media('(min-width: 75rem)');
