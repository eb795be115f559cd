/**
 * Message texts with placeholders, in the part of the ICU message syntax that our texts need:
 *
 * - `{name}`: the argument as it is
 * - `{name, number}`: a number with its thousands apart
 * - `{name, plural, =0 {…} one {…} other {…}}`: by the language's plural rules; `#` is the number
 * - `{name, select, read {…} other {…}}`: by the argument's text
 * - `'{'` and `'}'`: the braces themselves; any other apostrophe is an apostrophe
 */

export type Language = 'en' | 'zh-cn';
export type Args = Record<string, string | number>;

type Part =
  | string
  | { kind: 'value' | 'number'; name: string }
  | { kind: 'plural' | 'select'; name: string; cases: Map<string, Part[]> }
  | { kind: 'hash' };

const parsed = new Map<string, Part[]>();
const numbers: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en'),
  'zh-cn': new Intl.NumberFormat('zh-CN'),
};
const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  'zh-cn': new Intl.PluralRules('zh-CN'),
};

/**
 * Fills a text's placeholders. A missing argument stays visible as `{name}`: half a sentence is of more use
 * than none. Throws a SyntaxError where the text itself is malformed, which the tests of the texts rule out.
 */
export function format(language: Language, text: string, args: Args = {}): string {
  return fill(language, parse(text), args, 0);
}

/** A number as a reader of the language writes it: `100,000`. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** Names of the arguments a text asks for, each once, sorted. */
export function placeholders(text: string): string[] {
  const names = new Set<string>();
  const visit = (parts: Part[]) => {
    for (const part of parts) {
      if (typeof part === 'string' || part.kind === 'hash') continue;
      names.add(part.name);
      if (part.kind === 'plural' || part.kind === 'select') for (const nested of part.cases.values()) visit(nested);
    }
  };
  visit(parse(text));
  return [...names].sort();
}

function fill(language: Language, parts: Part[], args: Args, hash: number): string {
  let out = '';
  for (const part of parts) {
    if (typeof part === 'string') out += part;
    else if (part.kind === 'hash') out += formatNumber(language, hash);
    else out += fillArgument(language, part, args, hash);
  }
  return out;
}

function fillArgument(language: Language, part: Exclude<Part, string | { kind: 'hash' }>, args: Args, hash: number) {
  const value = args[part.name];
  if (part.kind === 'plural') {
    const count = Number(value ?? 0);
    const chosen = part.cases.get(`=${count}`) ?? part.cases.get(plurals[language].select(count));
    return fill(language, chosen ?? part.cases.get('other') ?? [], args, count);
  }
  if (part.kind === 'select') {
    return fill(language, part.cases.get(String(value)) ?? part.cases.get('other') ?? [], args, hash);
  }
  if (value === undefined) return `{${part.name}}`;
  return part.kind === 'number' ? formatNumber(language, Number(value)) : String(value);
}

function parse(text: string): Part[] {
  let parts = parsed.get(text);
  if (parts === undefined) {
    const cursor = { text, at: 0 };
    parts = parseParts(cursor, false);
    if (cursor.at < text.length) throw new SyntaxError(`Cannot parse the text ${JSON.stringify(text)}: stray "}"`);
    parsed.set(text, parts);
  }
  return parts;
}

interface Cursor {
  text: string;
  at: number;
}

/** Reads up to the end of the text or the brace that closes the case it stands in. */
function parseParts(cursor: Cursor, inPlural: boolean): Part[] {
  const parts: Part[] = [];
  let literal = '';
  const flush = () => {
    if (literal !== '') parts.push(literal);
    literal = '';
  };
  while (cursor.at < cursor.text.length) {
    const rest = cursor.text.slice(cursor.at, cursor.at + 3);
    const char = rest[0] as string;
    if (rest === "'{'" || rest === "'}'") {
      literal += rest[1];
      cursor.at += 3;
    } else if (char === '}') break;
    else if (char === '{') {
      flush();
      parts.push(parseArgument(cursor));
    } else if (char === '#' && inPlural) {
      flush();
      parts.push({ kind: 'hash' });
      cursor.at += 1;
    } else {
      literal += char;
      cursor.at += 1;
    }
  }
  flush();
  return parts;
}

const ARGUMENT_REGEXP = /\{\s*(\w+)\s*(?:,\s*(number|plural|select)\s*)?([,}])/y;
const CASE_REGEXP = /\s*(=\d+|[\w.-]+)\s*\{/y;

function parseArgument(cursor: Cursor): Part {
  ARGUMENT_REGEXP.lastIndex = cursor.at;
  const match = ARGUMENT_REGEXP.exec(cursor.text);
  const fail = () => new SyntaxError(`Cannot parse the text ${JSON.stringify(cursor.text)} at ${cursor.at}`);
  if (match === null) throw fail();
  const [all, name = '', kind = 'value', next] = match;
  const hasCases = kind === 'plural' || kind === 'select';
  if (hasCases !== (next === ',')) throw fail();
  cursor.at += all.length;
  if (!hasCases) return { kind: kind as 'value' | 'number', name };

  const cases = new Map<string, Part[]>();
  for (;;) {
    CASE_REGEXP.lastIndex = cursor.at;
    const start = CASE_REGEXP.exec(cursor.text);
    if (start === null) break;
    cursor.at += start[0].length;
    cases.set(start[1] as string, parseParts(cursor, kind === 'plural'));
    if (cursor.text[cursor.at] !== '}') throw fail();
    cursor.at += 1;
  }
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
  if (cursor.text[cursor.at] !== '}' || !cases.has('other')) throw fail();
  cursor.at += 1;
  return { kind, name, cases };
}
