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

/** Findings of a run, errors first. `replay` shows them again; null where there is nothing to step through. */
export function speakNotes(
  language: Language,
  findings: readonly Finding[],
  main: string | undefined,
  source: string,
  replay: RunOptions | null,
): Note[] {
  const errorsFirst = findings.toSorted((a, b) => rank(a) - rank(b));
  return errorsFirst.map((finding) => {
    const { severity, title, text } = explainFinding(language, finding, { main });
    const options = replay === null ? null : { ...replay, schedule: finding.schedule || replay.schedule };
    return { severity, title, text, stepping: options && steppingOf(finding, source, options, title, text) };
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

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

function joined(text: string, remedy: string | null): string {
  return remedy === null ? text : `${text} ${remedy}`;
}
