import type { Language } from './format.ts';
import { hasMessage, message } from './message.ts';

/** A failure of the sandbox or a diagnostic of the compiler, as far as words go. */
export interface Problem {
  code: string;
  args: Record<string, string | number>;
}

export interface ProblemText {
  /** What went wrong, one sentence. */
  text: string;
  /** What to do; null where the text says it or there is nothing to be done. */
  remedy: string | null;
}

/** Why a run, an exploration or a trace gave no result, in words. */
export function explainFailure(language: Language, failure: Problem): ProblemText {
  return explainProblem(language, 'failure', failure);
}

/** Why the program does not compile, in words. */
export function explainDiagnostic(language: Language, diagnostic: Problem): ProblemText {
  return explainProblem(language, 'diagnostic', diagnostic);
}

function explainProblem(language: Language, group: string, { code, args }: Problem): ProblemText {
  const name = `${group}.${code}`;
  const remedy = `${name}.remedy`;
  // Texts of the compiler's own parser come without a code of ours: the arguments hold the sentence.
  const text = hasMessage(name) ? message(language, name, args) : String(args.text ?? args.message ?? name);
  return { text, remedy: hasMessage(remedy) ? message(language, remedy, args) : null };
}
