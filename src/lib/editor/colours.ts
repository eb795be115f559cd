import type { editor } from 'monaco-editor/editor';
import type { Theme } from '../theme.ts';

export const themeName = (theme: Theme): string => `interleave-${theme}`;

/** The colours that the highlighted code of the page has, so that opening the editor changes nothing to the eye. */
const PALETTE = {
  light: {
    background: 'f6f7f9',
    text: '403f53',
    comment: '5f636f',
    string: '8844ae',
    number: '8f2d6f',
    keyword: '3b61b0',
    type: '3b61b0',
    lineNumber: '6b7280',
    selection: 'd5dcf5',
    line: 'eceef3',
  },
  dark: {
    background: '23262f',
    text: 'd6deeb',
    comment: '919f9f',
    string: 'c5e478',
    number: 'f78c6c',
    keyword: 'c792ea',
    type: 'ffcb8b',
    lineNumber: '8b93a3',
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
      rule('comment', c.comment),
      rule('string', c.string),
      rule('string.escape', c.number),
      rule('regexp', c.string),
      rule('number', c.number),
      rule('keyword', c.keyword),
      rule('type', c.type),
      rule('type.identifier', c.type),
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
