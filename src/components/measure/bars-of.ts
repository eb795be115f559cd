import { type Args, format, type Language } from '../../../engine/explain/format.ts';
import type en from '../../i18n/measure.en.json';
import type { Bar, BarsProps } from './Bars.tsx';

export type MeasureTexts = Record<keyof typeof en, string>;
export type Say = (key: keyof MeasureTexts, args?: Args) => string;

export function sayIn(language: Language, texts: MeasureTexts): Say {
  return (key, args) => format(language, texts[key], args);
}

/** A chart of these times, with its sentence. */
export function barsOf(
  say: Say,
  title: string,
  times: readonly { label: string; seconds: number | null; tone: Bar['tone']; digits?: number }[],
): BarsProps {
  const bars = times.map(({ label, seconds, tone, digits = 2 }) => ({
    label,
    seconds,
    tone,
    value: seconds === null ? say('notYet') : say('seconds', { seconds: seconds.toFixed(digits) }),
  }));
  const told = bars.map(({ label, value }) => say('bar', { label, value })).join(say('between'));
  return { bars, alternative: say('alternative', { title, bars: told }) };
}
