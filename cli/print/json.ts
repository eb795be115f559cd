/** The published JSON forms (see `cli/schemas`): the engine's data with its sentences filled in. */

import type { Diagnostic } from '../../engine/compile/program.ts';
import { explainDiagnostic, explainFailure } from '../../engine/explain/failure.ts';
import { explainFinding } from '../../engine/explain/finding.ts';
import type { Language } from '../../engine/explain/format.ts';
import type { Finding, Report, RunResult } from '../../engine/explore/report.ts';
import type { Failure } from '../../engine/sandbox/protocol.ts';
import type { Timing } from './report.ts';

export function printJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export function findingJson(language: Language, finding: Finding, main: string) {
  const { code, severity, args, lines, schedule, held, stacks, waits, cost, shortest, passing } = finding;
  const { text, explanation, remedy } = explainFinding(language, finding, { main });
  const data = {
    args,
    lines,
    schedule: schedule === '' ? null : schedule,
    held,
    stacks,
    waits,
    cost,
    shortest,
    passing,
  };
  return { code, severity, message: text, explanation, remedy, ...data };
}

export function reportJson(language: Language, report: Report, main: string, timing: Timing | null) {
  const { version, strategy, complete, bound, executions, redundant, probes, steps, outcomes, findings } = report;
  return {
    version,
    strategy,
    complete,
    bound,
    executions,
    redundant,
    probes,
    steps,
    outcomes: outcomes.map(({ status, exports, output, count, schedule }) => ({
      status,
      exports,
      output,
      count,
      schedule,
    })),
    findings: findings.map((finding) => findingJson(language, finding, main)),
    ...(timing === null ? {} : { timing }),
  };
}

/** `schedule` is null where a run needs none, without a seed, or has none, on real processors. */
export function runJson(language: Language, result: RunResult, main: string, schedule: string | null) {
  const { version, status, exports, output, elapsed, exitCode, findings } = result;
  return {
    version,
    status,
    exports,
    output: output.map(({ process, thread, text, time }) => ({ process, thread, text, time })),
    elapsed,
    exitCode,
    findings: findings.map((finding) => findingJson(language, finding, main)),
    schedule,
  };
}

/** In place of a result: the program does not compile. */
export function diagnosticsJson(language: Language, diagnostics: readonly Diagnostic[]) {
  return { version: 1, diagnostics: diagnostics.map((diagnostic) => diagnosticJson(language, diagnostic)) };
}

export function diagnosticJson(language: Language, diagnostic: Diagnostic) {
  const { code, args, file, line, column, endLine, endColumn } = diagnostic;
  const { text, remedy } = explainDiagnostic(language, diagnostic);
  return { code, message: text, remedy, args, file, line, column, endLine, endColumn };
}

/** In place of a result: there is none, and why. */
export function failureJson(language: Language, failure: Failure) {
  return { version: 1, failure: failureBody(language, failure) };
}

export function failureBody(language: Language, failure: Failure) {
  const { text, remedy } = explainFailure(language, failure);
  return { code: failure.code, message: text, remedy, args: failure.args };
}
