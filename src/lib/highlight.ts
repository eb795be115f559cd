/** Colours for code that is shown without the editor: a draft, or the plain editor while a schedule is stepped. */
export type TokenKind = 'comment' | 'string' | 'number' | 'keyword' | 'type' | 'call' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
}

const KEYWORDS = new Set(
  `abstract as break case catch class const continue default do else enum export extends false finally for from
  function get if implements import in instanceof interface let new null of private protected public readonly return
  satisfies set static super switch this throw true try type typeof undefined using var void while yield`.split(/\s+/),
);

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\.|[^`\\])*`?)|(?<number>\b\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?<rest>[\s\S])/gu;

/** The lines of a TypeScript program as coloured pieces. Quick and forgiving: it colours, it does not judge. */
export function highlight(source: string): Token[][] {
  const lines: Token[][] = [[]];
  for (const match of source.matchAll(TOKEN)) {
    const kind = kindOf(match, source);
    for (const [n, text] of match[0].split('\n').entries()) {
      if (n > 0) lines.push([]);
      if (text !== '') append(lines.at(-1) as Token[], kind, text);
    }
  }
  return lines;
}

function kindOf({ groups = {}, index, 0: text }: RegExpExecArray, source: string): TokenKind {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  if (groups.word === undefined) return 'plain';
  const isProperty = source[index - 1] === '.';
  if (KEYWORDS.has(text) && !isProperty) return 'keyword';
  if (/^\s*\(/.test(source.slice(index + text.length, index + text.length + 8))) return 'call';
  return /^\p{Lu}/u.test(text) ? 'type' : 'plain';
}

function append(line: Token[], kind: TokenKind, text: string): void {
  const last = line.at(-1);
  if (last?.kind === kind) last.text += text;
  else line.push({ kind, text });
}
