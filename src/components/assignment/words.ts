import { type Args, format, type Language } from '../../../engine/explain/format.ts';
import type en from '../../i18n/assignment.en.json';

export type Texts = Record<keyof typeof en, string>;
export type Say = (key: keyof Texts, args?: Args) => string;

export const sayer =
  (language: Language, texts: Texts): Say =>
  (key, args) =>
    format(language, texts[key], args);
