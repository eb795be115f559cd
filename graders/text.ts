/** The sentences of a grade, in each language. Texts of findings and runs that the graders lack come from the engine's. */
import { type Args, format, type Language } from '../engine/explain/format.ts';
import { type Message, say as sayEngine } from '../engine/explain/message.ts';
import en from './messages.en.json' with { type: 'json' };
import zhCn from './messages.zh-cn.json' with { type: 'json' };

export const texts: Record<Language, Readonly<Record<string, string>>> = { en, 'zh-cn': zhCn };

/** The sentence for a message. A code without a text comes back as it is. */
export function say(language: Language, message: Message): string {
  const text = texts[language][message.code];
  if (text === undefined) return sayEngine(language, message);
  const args: Args = {};
  for (const [name, value] of Object.entries(message.args ?? {})) {
    args[name] = typeof value === 'object' ? say(language, value) : value;
  }
  return format(language, text, args);
}

/** The name of a check, as a heading. */
export function checkTitle(language: Language, exercise: string, code: string): string {
  return say(language, { code: titleOf(exercise, code) });
}

/** Code of that heading: `title.<exercise>.<code>` where the exercise has one of its own. */
export function titleOf(exercise: string, code: string): string {
  const own = `title.${exercise}.${code}`;
  return own in en ? own : `title.${code}`;
}
