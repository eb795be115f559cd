/**
 * A collection of message texts by language, and how messages become sentences in it. The engine's own is
 * in `message.ts`; who has further codes (graders) adds files of theirs.
 */
import { type Args, format, type Language } from './format.ts';

/** A message is data, a code and its arguments, until it meets a language; arguments may be messages too. */
export interface Message {
  code: string;
  args?: Record<string, string | number | Message>;
}

/** Contents of a message file: `{ "a": { "b": "text" } }` and `{ "a.b": "text" }` both give `a.b`. */
export interface TextFile {
  [key: string]: string | TextFile;
}

export type TextFiles = Readonly<Record<Language, readonly TextFile[]>>;

export class Texts {
  readonly #tables: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  readonly #files: TextFiles;

  /** Throws an Error where two files give the same code. */
  constructor(files: TextFiles) {
    this.#files = files;
    this.#tables = { en: flatten(files.en), 'zh-cn': flatten(files['zh-cn']) };
  }

  /** The same texts and more. Throws an Error where a code is there already. */
  with(files: TextFiles): Texts {
    return new Texts({
      en: [...this.#files.en, ...files.en],
      'zh-cn': [...this.#files['zh-cn'], ...files['zh-cn']],
    });
  }

  /** Whether there is a text for the code. */
  has(code: string): boolean {
    return this.#find('en', code) !== undefined;
  }

  /** All codes of a language. */
  codes(language: Language): string[] {
    return [...this.#tables[language].keys()];
  }

  /** The text of a code before its placeholders are filled. */
  raw(language: Language, code: string): string | undefined {
    return this.#find(language, code);
  }

  /**
   * The sentence for a code: `message('en', 'finding.deadlock.title')`. A code that names a group stands for
   * the group's `text` (`status.stuck` is `status.stuck.text`). An unknown code comes back as it is, so that
   * a message of a newer part is never lost; never throws for want of a text.
   */
  message(language: Language, code: string, args: Args = {}): string {
    const text = this.#find(language, code);
    return text === undefined ? code : format(language, text, args);
  }

  /** The sentence for a message, its nested messages first. */
  say(language: Language, { code, args = {} }: Message): string {
    const flat: Args = {};
    for (const [name, value] of Object.entries(args)) {
      flat[name] = typeof value === 'object' ? this.say(language, value) : value;
    }
    return this.message(language, code, flat);
  }

  #find(language: Language, code: string): string | undefined {
    const table = this.#tables[language];
    return table.get(code) ?? table.get(`${code}.text`);
  }
}

function flatten(files: readonly TextFile[]): Map<string, string> {
  const table = new Map<string, string>();
  const add = (texts: TextFile, prefix: string) => {
    for (const [key, value] of Object.entries(texts)) {
      const code = prefix === '' ? key : `${prefix}.${key}`;
      if (typeof value !== 'string') add(value, code);
      else if (table.has(code)) throw new Error(`Cannot use the message files: "${code}" stands in two of them`);
      else table.set(code, value);
    }
  };
  for (const file of files) add(file, '');
  return table;
}
