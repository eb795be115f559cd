import { type Args, format, type Language } from '../../engine/explain/format.ts';
import type en from '../i18n/workbench.en.json';

/** The workbench's own words, one file a language; the tests see to it that the files have the same keys. */
export type Texts = Record<keyof typeof en, string>;
export type Translate = (key: keyof Texts, args?: Args) => string;

export function translator(language: Language, texts: Texts): Translate {
  return (key, args) => format(language, texts[key], args);
}
