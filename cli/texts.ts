/** The command's own sentences, added to the engine's. */
import type { Language } from '../engine/explain/format.ts';
import { texts as engineTexts } from '../engine/explain/message.ts';
import type { Message } from '../engine/explain/texts.ts';
import en from './messages/en.json' with { type: 'json' };
import zhCn from './messages/zh-cn.json' with { type: 'json' };

export const texts = engineTexts.with({ en: [en], 'zh-cn': [zhCn] });

export function say(language: Language, code: string, args: Message['args'] = {}): string {
  return texts.say(language, { code, args });
}

/** The language of the user's own settings: Chinese where the locale is, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh\b|^zh_/i.test(locale) ? 'zh-cn' : 'en';
}
