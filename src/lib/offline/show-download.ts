import { format, type Language } from '../../../engine/explain/format.ts';
import { remember } from '../storage.ts';
import { REFUSED_KEY } from './fetch-quietly.ts';
import type { OfflineState } from './protocol.ts';
import { ask, canBeKept, watchState } from './worker.ts';

/** The words of the card, by what they are for; the build writes them into it. */
type Texts = Record<'none' | 'part' | 'whole' | 'download' | 'busy' | 'network' | 'room' | 'newer' | 'unable', string>;

/** Brings a card to life that tells how much of the course is on the device, and fetches or removes it. */
export function showDownload(card: HTMLElement): void {
  const texts: Texts = JSON.parse(card.dataset.texts ?? '{}');
  const language = (card.dataset.language ?? 'en') as Language;
  const part = <E extends HTMLElement>(name: string) => card.querySelector<E>(`[data-part="${name}"]`) as E;
  const [text, problem, bar] = [part('text'), part('problem'), part<HTMLProgressElement>('bar')];
  const [download, remove] = [part<HTMLButtonElement>('download'), part<HTMLButtonElement>('remove')];
  const say = (key: keyof Texts, args: Record<string, number> = {}) => format(language, texts[key], args);

  if (!canBeKept) {
    text.textContent = say('unable');
    return;
  }
  watchState(show);
  download.addEventListener('click', () => {
    if (download.ariaDisabled === 'true') return;
    remember(REFUSED_KEY, null);
    // So that the browser does not throw it out when it needs room; it may refuse, and then it may.
    navigator.storage?.persist?.().catch(() => false);
    void ask('download');
  });
  remove.addEventListener('click', () => {
    remember(REFUSED_KEY, 'yes');
    download.focus();
    void ask('remove');
  });

  function show(state: OfflineState): void {
    const { held, total, travelling, isComplete, isBusy } = state;
    const sizes = { held: megabytes(held), total: megabytes(total), travelling: megabytes(travelling) };
    const missing = megabytes(total - held);
    text.textContent = say(isComplete ? 'whole' : held === 0 ? 'none' : 'part', sizes);
    download.textContent = isBusy ? say('busy', sizes) : say('download', { missing });
    // Not `disabled`: whoever has just pressed it by the keyboard would lose their place.
    download.ariaDisabled = String(isBusy);
    download.hidden = isComplete;
    remove.hidden = held === 0 || isBusy;
    if (isComplete && document.activeElement === download) remove.focus();
    bar.hidden = !isBusy;
    bar.max = total;
    bar.value = held;
    const said = state.problem === null ? '' : say(state.problem);
    // Screen readers would hear the same words again with each file.
    if (problem.textContent !== said) problem.textContent = said;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
