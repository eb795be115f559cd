/**
 * The one lookup from the engine's codes to sentences. The compiler and the sandbox keep the texts of their
 * own codes beside the code that raises them; here they come together.
 */

import enCompile from '../compile/messages.en.json' with { type: 'json' };
import zhCompile from '../compile/messages.zh-cn.json' with { type: 'json' };
import enSandbox from '../sandbox/messages.en.json' with { type: 'json' };
import zhSandbox from '../sandbox/messages.zh-cn.json' with { type: 'json' };
import type { Args, Language } from './format.ts';
import enFindings from './messages/en/findings.json' with { type: 'json' };
import enOperations from './messages/en/operations.json' with { type: 'json' };
import enReport from './messages/en/report.json' with { type: 'json' };
import enTrace from './messages/en/trace.json' with { type: 'json' };
import zhFindings from './messages/zh-cn/findings.json' with { type: 'json' };
import zhOperations from './messages/zh-cn/operations.json' with { type: 'json' };
import zhReport from './messages/zh-cn/report.json' with { type: 'json' };
import zhTrace from './messages/zh-cn/trace.json' with { type: 'json' };
import { type Message, Texts } from './texts.ts';

export type { Message } from './texts.ts';

export const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];

/** The engine's texts; `texts.with({ en: [...], 'zh-cn': [...] })` adds others. */
export const texts = new Texts({
  en: [enFindings, enOperations, enReport, enTrace, { diagnostic: enCompile, failure: enSandbox }],
  'zh-cn': [zhFindings, zhOperations, zhReport, zhTrace, { diagnostic: zhCompile, failure: zhSandbox }],
});

/** See `Texts.message`. */
export function message(language: Language, code: string, args?: Args): string {
  return texts.message(language, code, args);
}

/** See `Texts.say`. */
export function say(language: Language, text: Message): string {
  return texts.say(language, text);
}

/** Whether there is a text for the code. */
export function hasMessage(code: string): boolean {
  return texts.has(code);
}

/** A text that is the same in each language: a name, a piece of code. */
export function verbatim(text: string): Message {
  return { code: 'verbatim', args: { text } };
}

/** The first of several codes that has a text; the last one where none has. */
export function firstKnown(...codes: string[]): string {
  return codes.find(hasMessage) ?? (codes.at(-1) as string);
}
