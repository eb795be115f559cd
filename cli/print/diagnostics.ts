import type { Diagnostic, Sources } from '../../engine/compile/program.ts';
import { explainDiagnostic } from '../../engine/explain/failure.ts';
import { printable, sentenceText } from '../../engine/explain/text/style.ts';
import { cut, textWidth, wrap } from '../../engine/explain/text/width.ts';
import { indented, type Page, word } from './page.ts';

/** More problems than this are mostly consequences of the first ones. */
const MOST_SHOWN = 20;

/** Why a program does not compile, each problem with its line under it. */
export function diagnosticsText(page: Page, diagnostics: readonly Diagnostic[], sources: Sources): string[] {
  const lines = diagnostics
    .slice(0, MOST_SHOWN)
    .flatMap((diagnostic) => [...diagnosticText(page, diagnostic, sources), '']);
  const hidden = Math.max(0, diagnostics.length - MOST_SHOWN);
  return [...lines, word(page, 'compile.summary', { count: diagnostics.length, hidden })];
}

function diagnosticText(page: Page, diagnostic: Diagnostic, sources: Sources): string[] {
  const { style, width } = page;
  const { file, line, column } = diagnostic;
  const { text, remedy } = explainDiagnostic(page.language, diagnostic);
  const head = wrap(`✘ ${file}:${line}:${column} ${printable(text)}`, width).map((part) =>
    style('bold', style('red', part)),
  );
  const advice = remedy === null ? [] : wrap(printable(remedy), width, '  ').map((part) => sentenceText(style, part));
  return [...head, ...frame(page, diagnostic, sources[file]), ...advice];
}

/** The line at fault, with what is meant underlined. */
function frame(
  { style, width }: Page,
  { line, column, endLine, endColumn }: Diagnostic,
  source: string | undefined,
): string[] {
  const text = source?.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1];
  if (text === undefined) return [];
  const visible = (part: string) => printable(part.replaceAll('\t', '  '));
  const before = visible(text.slice(0, column - 1));
  const meant = visible(text.slice(column - 1, endLine === line ? Math.max(endColumn - 1, column) : text.length));
  const gutter = `${line} │ `;
  const under = `${' '.repeat(gutter.length - 2)}╵ ${' '.repeat(textWidth(before))}${'~'.repeat(Math.max(1, textWidth(meant)))}`;
  const room = width - 2;
  return indented([
    style('dim', gutter) + cut(visible(text), room - gutter.length),
    style('green', cut(under, room).trimEnd()),
  ]);
}
