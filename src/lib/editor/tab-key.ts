import { effect, signal } from '@preact/signals';
import { recall, remember } from '../storage.ts';

/** Whether Tab leaves the editor in place of indenting; every editor of every page agrees on it. */
export const tabMovesFocus = signal(recall('tab-moves-focus') === 'yes');

effect(() => {
  remember('tab-moves-focus', tabMovesFocus.value ? 'yes' : null);
});

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/** The keys that switch it over, as the editor has them. */
export const tabKeys = (): string => (isMac() ? 'Ctrl+Shift+M' : 'Ctrl+M');
