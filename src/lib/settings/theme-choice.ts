import { signal } from '@preact/signals';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** Where the site's framework keeps it, and its own menu in the head of each page. */
const KEY = 'starlight-theme';
const MENU = 'starlight-theme-select select';

export const themeChoice = signal<ThemeChoice>(read());

/** Chooses as that menu does, by which both agree. */
export function chooseTheme(choice: ThemeChoice): void {
  themeChoice.value = choice;
  for (const menu of document.querySelectorAll<HTMLSelectElement>(MENU)) {
    menu.value = choice;
    menu.dispatchEvent(new Event('change'));
  }
}

function read(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

if (typeof document !== 'undefined') {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.matches(MENU)) themeChoice.value = target.value as ThemeChoice;
  });
}
