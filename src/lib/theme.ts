import { signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const read = (): Theme => (document.documentElement.dataset.theme === 'light' ? 'light' : 'dark');

/** The site's theme, which Starlight keeps on the root element, as a signal. */
export const theme = signal<Theme>(typeof document === 'undefined' ? 'dark' : read());

if (typeof document !== 'undefined') {
  new MutationObserver(() => {
    theme.value = read();
  }).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
