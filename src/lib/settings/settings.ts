import { signal } from '@preact/signals';
import { recall, remember } from '../storage.ts';

export type Speed = number | 'none';

/** What a learner has chosen for every page. `given` = as the program or the page has it. */
export interface Settings {
  /** How fast the clock of a run goes. */
  speed: Speed;
  gil: 'given' | 'on' | 'off';
  cores: 'given' | number;
  /** Of Run; null = another one each time. */
  seed: number | null;
  /** Of the editor, in pixels; null = as the page's code. */
  fontSize: number | null;
  editor: 'auto' | 'large' | 'plain';
  /** Whether a workbench that is worked on stands beside the text where there is room. */
  beside: boolean;
}

export const SPEEDS: readonly Speed[] = [1, 10, 'none'];
export const CORES: readonly number[] = [1, 2, 4, 8];
export const FONT_SIZES: readonly number[] = [12, 14, 16, 18, 20, 24];
export const LARGEST_SEED = 2 ** 32 - 1;

export const DEFAULTS: Settings = {
  speed: 1,
  gil: 'given',
  cores: 'given',
  seed: null,
  fontSize: null,
  editor: 'auto',
  beside: true,
};

const KEY = 'settings';

/** The settings, the same on every page; a change is remembered at once. */
export const settings = signal<Settings>(readSettings(recall(KEY)));

export function changeSettings(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
  remember(KEY, JSON.stringify(settings.value));
}

/** Settings from text that anybody may have written: what makes no sense is as it was by default. */
export function readSettings(text: string | null): Settings {
  let found: Partial<Record<keyof Settings, unknown>>;
  try {
    found = Object(JSON.parse(text ?? '{}'));
  } catch {
    found = {};
  }
  const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.includes(value as T) ? (value as T) : otherwise;
  return {
    speed: oneOf(found.speed, SPEEDS, DEFAULTS.speed),
    gil: oneOf(found.gil, ['given', 'on', 'off'], DEFAULTS.gil),
    cores: oneOf(found.cores, ['given', ...CORES], DEFAULTS.cores),
    seed: isSeed(found.seed) ? found.seed : null,
    fontSize: oneOf(found.fontSize, [null, ...FONT_SIZES], DEFAULTS.fontSize),
    editor: oneOf(found.editor, ['auto', 'large', 'plain'], DEFAULTS.editor),
    beside: oneOf(found.beside, [true, false], DEFAULTS.beside),
  };
}

export function isSeed(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED;
}

if (typeof window !== 'undefined') {
  // Chosen in another tab, or before somebody came back to this page.
  const update = (): void => {
    settings.value = readSettings(recall(KEY) ?? JSON.stringify(settings.value));
  };
  addEventListener('storage', update);
  addEventListener('pageshow', update);
}
