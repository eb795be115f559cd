/** How text is set off in a terminal: with escape sequences, or not at all. */
export type StyleName = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';
export type Style = (name: StyleName, text: string) => string;

const CODES: Record<StyleName, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export const plain: Style = (_name, text) => text;

export const coloured: Style = (name, text) => {
  const [on, off] = CODES[name];
  if (text === '') return '';
  // Colours end by a code that they share: what is coloured inside must not end the colour around it.
  const [open, close] = [`\u001b[${on}m`, `\u001b[${off}m`];
  return `${open}${text.replaceAll(close, close + open)}${close}`;
};

/**
 * A sentence for the terminal: code between backticks is coloured and loses them; without colour the
 * backticks stay, since they are then all that sets it off.
 */
export function sentenceText(style: Style, text: string): string {
  if (style === plain) return text;
  return text.replace(/`([^`]+)`/g, (_all, code: string) => style('cyan', code));
}

/** Learner's text must not command the terminal: control characters show as what they are. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (char) =>
    char === '\u001b' ? '␛' : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
