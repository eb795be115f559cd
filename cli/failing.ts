/** What a command says and returns where there is no result. */

import type { Diagnostic, Sources } from '../engine/compile/program.ts';
import { explainFailure } from '../engine/explain/failure.ts';
import { printable } from '../engine/explain/text/style.ts';
import type { Failure } from '../engine/sandbox/protocol.ts';
import type { Invocation } from './command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { diagnosticsText } from './print/diagnostics.ts';
import { diagnosticsJson, failureJson, printJson } from './print/json.ts';
import { pageFor, paragraph, word } from './print/page.ts';

export function tellDiagnostics(
  invocation: Invocation,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): ExitStatus {
  const { json, language, terminal } = invocation;
  if (json) terminal.out(printJson(diagnosticsJson(language, diagnostics)));
  else {
    const page = { ...pageFor(invocation, ''), style: terminal.errorStyle };
    const lines = diagnosticsText(page, diagnostics, sources);
    // The compiler knows nothing of flags.
    if (diagnostics.some(({ args }) => args.module === 'exercise'))
      lines.push(...paragraph(page, word(page, 'compile.parameters')));
    terminal.error(lines.join('\n'));
  }
  return EXIT.usage;
}

export function tellFailure(invocation: Invocation, failure: Failure): ExitStatus {
  const { json, language, terminal } = invocation;
  if (json) terminal.out(printJson(failureJson(language, failure)));
  else {
    const page = { ...pageFor(invocation, ''), style: terminal.errorStyle };
    const { text, remedy } = explainFailure(language, failure);
    const lines = [
      ...paragraph(page, `✘ ${printable(text)}`),
      ...(remedy === null ? [] : paragraph(page, printable(remedy), '  ')),
    ];
    terminal.error(lines.join('\n'));
  }
  return statusOf(failure);
}

/** A schedule that does not fit is wrong usage, a limit is no verdict, and the rest is our defect. */
function statusOf({ code }: Failure): ExitStatus {
  if (code.startsWith('schedule-')) return EXIT.usage;
  return code === 'internal' || code === 'crashed' ? EXIT.ours : EXIT.inconclusive;
}
