/** What every part of a printed result needs to know of its reader. */
import type { Language } from '../../engine/explain/format.ts';
import { type Style, sentenceText } from '../../engine/explain/text/style.ts';
import { wrap } from '../../engine/explain/text/width.ts';
import type { Message } from '../../engine/explain/texts.ts';
import type { Invocation } from '../command.ts';
import { say, texts } from '../texts.ts';

export interface Page {
  language: Language;
  style: Style;
  width: number;
  /** The file named on the command line, as it is called in places. */
  main: string;
}

export function pageFor({ language, terminal }: Invocation, main: string): Page {
  return { language, style: terminal.style, width: terminal.width, main };
}

export function told({ language }: Page, message: Message): string {
  return texts.say(language, message);
}

export function word({ language }: Page, code: string, args: Message['args'] = {}): string {
  return say(language, code, args);
}

/** A sentence over as many lines as it takes, its code coloured. */
export function paragraph({ style, width }: Page, text: string, indent = ''): string[] {
  return wrap(text, width, indent).map((line) => sentenceText(style, line));
}

/** Lines moved to the right. */
export function indented(lines: readonly string[], indent = '  '): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
