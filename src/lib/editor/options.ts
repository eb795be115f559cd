import type { editor } from 'monaco-editor/editor';
import type { Language } from '../../../engine/explain/format.ts';
import { settings } from '../settings/settings.ts';

/**
 * A quiet editor that measures exactly what the highlighted code it replaces does (`styles/code.css`), so
 * that nothing on the page moves when it opens.
 */
export function optionsOf(language: Language): editor.IStandaloneEditorConstructionOptions & Record<string, unknown> {
  const size = rootSize();
  return {
    automaticLayout: true,
    // Suggestions and hovers may stick out of the box.
    fixedOverflowWidgets: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--__sl-font-mono') || 'monospace',
    ...fontOf(),
    fontLigatures: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: size * 0.875,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    padding: { top: size * 0.75, bottom: size * 0.75 },
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false, vertical: 'auto', horizontal: 'auto', useShadows: false },
    stickyScroll: { enabled: false },
    renderLineHighlightOnlyWhenFocus: true,
    // The flat name is the one that reaches the models.
    'bracketPairColorization.enabled': false,
    guides: { indentation: false },
    occurrencesHighlight: 'off',
    showUnused: false,
    lightbulb: { enabled: 'off' as editor.ShowLightbulbIconMode },
    // Chinese comments are no attempt to deceive.
    unicodeHighlight: { ambiguousCharacters: false, allowedLocales: { [language === 'en' ? 'en' : 'zh-hans']: true } },
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, comments: false, strings: true },
    smoothScrolling: false,
    cursorBlinking: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'solid' : 'blink',
  };
}

/** The size of the code: the page's, or the one that the learner has chosen. */
export function fontOf(): Required<Pick<editor.IEditorOptions, 'fontSize' | 'lineHeight'>> {
  const chosen = settings.value.fontSize;
  if (chosen !== null) return { fontSize: chosen, lineHeight: Math.round(chosen * 1.6) };
  return { fontSize: rootSize() * 0.875, lineHeight: rootSize() * 1.4375 };
}

function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
