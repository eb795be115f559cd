/** Data of the engine in the words of the page. */
import type { Diagnostic } from '../../../engine/compile/program.ts';
import { explainDiagnostic, explainFailure } from '../../../engine/explain/failure.ts';
import { explainFinding } from '../../../engine/explain/finding.ts';
import type { Language } from '../../../engine/explain/format.ts';
import type { Finding, RunOptions } from '../../../engine/explore/report.ts';
import type { Failure } from '../../../engine/sandbox/protocol.ts';
import type { Note, Problem, Stepping } from './types.ts';

export function speakProblems(language: Language, diagnostics: readonly Diagnostic[]): Problem[] {
  return diagnostics.map(({ line, column, endLine, endColumn, ...diagnostic }) => {
    const { text, remedy } = explainDiagnostic(language, diagnostic);
    return { text: joined(text, remedy), line, column, endLine, endColumn };
  });
}

export function speakFailure(language: Language, failure: Failure): string {
  const { text, remedy } = explainFailure(language, failure);
  return joined(text, remedy);
}

/**
 * What happened in a run that should not have: one note for each kind and variable, however often. What only
 * could have happened (a data race) is for Submit to say: Run does not judge.
 */
export function speakNotes(
  language: Language,
  findings: readonly Finding[],
  main: string | undefined,
  source: string,
  replay: RunOptions | null,
): Note[] {
  const told = findings.filter(({ severity, code }) => severity === 'error' && code !== 'data-race');
  const groups = Object.groupBy(told, ({ code, args }) => `${code} ${args.variable ?? args.lock ?? ''}`);
  return Object.values(groups).flatMap((group = []): Note[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { severity, title, text } = explainFinding(language, first, { main });
    return [
      {
        severity,
        title,
        text,
        more: group.length - 1,
        stepping: replay && steppingOf(first, source, replay, title, text),
      },
    ];
  });
}

export function steppingOf(
  finding: Finding | null,
  source: string,
  options: RunOptions,
  title: string,
  text: string,
): Stepping {
  const variable = finding?.args.variable;
  const shown = finding && { code: finding.code, ...(typeof variable === 'string' && { variable }) };
  return { source, options, finding: shown, title, text };
}

function joined(text: string, remedy: string | null): string {
  return remedy === null ? text : `${text} ${remedy}`;
}
