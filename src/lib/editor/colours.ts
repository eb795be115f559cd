import type { editor } from 'monaco-editor/editor';
import type { Theme } from '../theme.ts';

export const themeName = (theme: Theme): string => `interleave-${theme}`;

/** The colours that the highlighted code of the page has, so that opening the editor changes nothing to the eye. */
const PALETTE = {
  light: {
    background: 'f6f7f9',
    text: '403f53',
    comment: '5d6376',
    string: '984e4d',
    number: 'aa0982',
    keyword: '8844ae',
    name: '3b61b0',
    escape: 'b23834',
    lineNumber: '6a6e79',
    selection: 'd2daf7',
    line: 'eceef3',
  },
  dark: {
    background: '23262f',
    text: 'd6deeb',
    comment: '919f9f',
    string: 'ecc48d',
    number: 'f78c6c',
    keyword: 'c792ea',
    name: '82aaff',
    escape: 'e2817f',
    lineNumber: '9599a4',
    selection: '3a4664',
    line: '2b2f3a',
  },
} as const;

export function colours(theme: Theme): editor.IStandaloneThemeData {
  const c = PALETTE[theme];
  const rule = (token: string, foreground: string): editor.ITokenThemeRule => ({ token, foreground });
  return {
    base: theme === 'light' ? 'vs' : 'vs-dark',
    inherit: true,
    rules: [
      rule('', c.text),
      rule('identifier', c.text),
      rule('delimiter', c.text),
      rule('delimiter.bracket', c.text),
      rule('function', c.name),
      rule('comment', c.comment),
      rule('string', c.string),
      rule('string.escape', c.escape),
      rule('regexp', c.string),
      rule('number', c.number),
      rule('keyword', c.keyword),
      rule('type', c.name),
      rule('type.identifier', c.name),
    ],
    colors: {
      'editor.background': `#${c.background}`,
      'editor.foreground': `#${c.text}`,
      'editor.selectionBackground': `#${c.selection}`,
      'editor.lineHighlightBackground': `#${c.line}`,
      'editor.lineHighlightBorder': '#00000000',
      'editorLineNumber.foreground': `#${c.lineNumber}`,
      'editorLineNumber.activeForeground': `#${c.text}`,
      'editorGutter.background': `#${c.background}`,
    },
  };
}
