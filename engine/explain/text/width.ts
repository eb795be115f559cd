/**
 * How many cells of a terminal a text takes. Chinese, Japanese and Korean characters, full-width forms and
 * pictures take two, combining marks and control characters none.
 */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const ZERO = /^[\p{Mark}\p{Control}\p{Format}]+$/u;
const ASCII = /^[\x20-\x7e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: that takes longer than all texts of a short run together. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** Fills up with spaces; a text that is too long is cut, with an ellipsis as its last cell. */
export function fit(text: string, width: number): string {
  const missing = width - textWidth(text);
  return missing >= 0 ? text + ' '.repeat(missing) : cut(text, width);
}

/** At most `width` cells of a text, the last of them an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes(text)) {
    const next = used + graphemeWidth(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - used))}`;
}

/**
 * Breaks a text into lines. Latin text breaks at spaces, Chinese between characters, but no line begins with
 * a closing punctuation mark or ends with an opening one. A word longer than a line stays whole.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width - textWidth(indent)) {
      lines.push(indent + line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push((indent + line).trimEnd());
  return lines;
}

/** The same for code: a word that is too long breaks before a dot or after an opening bracket, else anywhere. */
export function wrapCode(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const parts: string[] = [];
    let rest = line;
    while (textWidth(rest) > width) {
      const room = [...graphemes(rest)].slice(0, Math.max(1, width)).map(({ segment }) => segment);
      while (room.length > 1 && textWidth(room.join('')) > width) room.pop();
      const most = room.join('').length;
      const dot = rest.lastIndexOf('.', most);
      const bracket = rest.lastIndexOf('(', most - 1) + 1;
      const at = Math.max(dot, bracket) > 0 ? Math.max(dot, bracket) : most;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...parts, rest];
  });
}

const NO_BREAK_BEFORE = /^[，。；：！？、）」』”’…,.;:!?)\]}]/;
const NO_BREAK_AFTER = /[（「『“‘([{]$/;

/** The parts of a text between which a line may end. Code between backticks is one part. */
function pieces(text: string): string[] {
  const parts = text.match(/`[^`]*`[^\s\u2e80-\uffef]*\s*|[\u2e80-\uffef]\s*|[^\s\u2e80-\uffef`]+\s*|\s+|`/g) ?? [];
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const sticks =
      before !== undefined && ((NO_BREAK_BEFORE.test(part) && !/\s$/.test(before)) || NO_BREAK_AFTER.test(before));
    if (sticks) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

function graphemeWidth(segment: string): number {
  if (ZERO.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
