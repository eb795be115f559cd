/** The classroom's own sentences, in each language. */
import { format, type Language } from '../engine/explain/format.ts';
import type { Message } from '../engine/explain/message.ts';
import en from './messages.en.json' with { type: 'json' };
import zhCn from './messages.zh-cn.json' with { type: 'json' };

const texts: Record<Language, Readonly<Record<string, string>>> = { en, 'zh-cn': zhCn };

/** The sentence for a message with plain arguments. A code without a text comes back as it is. */
export function sayClassroom(language: Language, { code, args = {} }: Message): string {
  return format(language, texts[language][code] ?? code, args as Record<string, string | number>);
}
