import { languages } from 'monaco-editor/editor';
// @ts-expect-error The package has no types for its grammars.
import { language } from 'monaco-editor/languages/definitions/typescript/typescript';

interface Grammar extends languages.IMonarchLanguage {
  keywords: string[];
  tokenizer: Record<string, languages.IMonarchLanguageRule[]>;
}

/** What is called is coloured as the highlighted code of the page has it, and `using` is a keyword. */
export function useOurGrammar(): void {
  const grammar = language as Grammar;
  const call: languages.IMonarchLanguageRule = [
    /[a-zA-Z_$][\w$]*(?=\s*\()/,
    { cases: { '@keywords': 'keyword', '@default': 'function' } },
  ];
  languages.setMonarchTokensProvider('typescript', {
    ...grammar,
    keywords: [...grammar.keywords, 'using'],
    tokenizer: { ...grammar.tokenizer, common: [call, ...(grammar.tokenizer.common ?? [])] },
  });
}
