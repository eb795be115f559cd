import { programIn } from './fragment.ts';

/**
 * Where the address is a link to a program, brings it into view, by which its workbench wakes up and opens it. A page
 * that has no such program says so: the words are in its `[data-shared-missing]`.
 */
export function findSharedProgram(): void {
  const look = (): void => {
    const id = programIn(location.hash);
    if (id === null) return;
    const bench = document.querySelector(`.wb[data-program="${id}"]`);
    if (bench !== null) {
      bench.scrollIntoView({ block: 'start' });
      return;
    }
    const words = document.querySelector<HTMLElement>('[data-shared-missing]');
    if (words === null) return;
    words.hidden = false;
    document.querySelector('main h1')?.after(words);
  };
  look();
  addEventListener('hashchange', look);
}
