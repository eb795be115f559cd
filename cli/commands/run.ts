import { writeFile } from 'node:fs/promises';
import type { Build } from '../../engine/compile/program.ts';
import type { RunOptions, RunResult, Trace } from '../../engine/explore/report.ts';
import type { Answer } from '../../engine/sandbox/host.ts';
import type { Command, Invocation } from '../command.ts';
import { compileSources, openSandbox } from '../engine.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { tellDiagnostics, tellFailure } from '../failing.ts';
import { fileError } from '../file-error.ts';
import { hasErrors, worthReading } from '../findings.ts';
import { type FlagValues, MACHINE_FLAGS } from '../flags.ts';
import { loadSources } from '../load-sources.ts';
import { parametersFor } from '../parameters.ts';
import { findingText, remarkText, tableText } from '../print/finding.ts';
import { printJson, runJson } from '../print/json.ts';
import { indented, type Page, pageFor, paragraph, word } from '../print/page.ts';
import { OutputPrinter, runEndText } from '../print/run.ts';
import { Progress } from '../progress.ts';
import { replayCommand, runOptions } from '../settings.ts';
import { say } from '../texts.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that mean something more here than for `explore`. */
const OWN_HELP = new Map([
  ['seed', 'seed-run'],
  ['max-steps', 'max-steps-run'],
]);

/** Processes that run at the same time take memory at the same time. */
const WITH_WORKERS = { workers: true, memory: 4096 };

export const run: Command = {
  name: 'run',
  positionals: [{ name: 'FILE' }],
  flags: [
    { name: 'clock', kind: 'choice', choices: ['virtual', 'real'] },
    { name: 'speed', kind: 'number', value: 'X', above: 0 },
    ...MACHINE_FLAGS.map((flag) => ({ ...flag, help: OWN_HELP.get(flag.name) ?? flag.name })),
    { name: 'schedule', kind: 'text', value: 'S' },
    { name: 'trace', kind: 'text', value: 'FILE' },
  ],
  run: runFile,
};

async function runFile(invocation: Invocation): Promise<ExitStatus> {
  const { flags, positionals, terminal, language, json } = invocation;
  checkTogether(flags);
  const file = positionals[0] as string;
  const progress = new Progress(terminal);
  const sandbox = flags.clock === 'real' ? openSandbox(WITH_WORKERS) : openSandbox();
  try {
    progress.tell(say(language, 'progress.compiling'));
    const loaded = await loadSources(file);
    const parameters = await parametersFor(loaded.folder, (flags.param as string[] | undefined) ?? [], 'last');
    const compiled = await compileSources(loaded, parameters, buildFor(flags));
    if (!compiled.ok) {
      progress.done();
      return tellDiagnostics(invocation, compiled.diagnostics, compiled.sources);
    }
    const page = pageFor(invocation, loaded.main);
    const options = runOptions(flags, parameters);
    const printer = new OutputPrinter(page);
    progress.tell(say(language, 'progress.running'));
    const answer = await sandbox.request(
      { type: 'run', program: compiled.program, options },
      {
        signal: terminal.interrupted,
        onOutput: (lines) => {
          progress.done();
          if (!json) terminal.out(printer.lines(lines).join('\n'));
        },
      },
    );
    if (!answer.ok) {
      progress.done();
      return tellFailure(invocation, answer.failure);
    }
    const result = answer.result;
    // What several processors did at the same time cannot be repeated.
    const isRepeatable = result.schedule !== '';
    const needsTrace =
      flags.trace !== undefined ||
      (!json && (flags.schedule !== undefined || (isRepeatable && hasErrors(result.findings))));
    const recorded = needsTrace ? await compiled.recorded() : null;
    const traced =
      recorded === null
        ? null
        : await sandbox.request({ type: 'trace', program: recorded, options: tracing(options, result, flags) });
    progress.done();
    if (flags.trace !== undefined) await writeTrace(flags.trace as string, traced);
    const schedule = buildFor(flags) === 'fast' || !isRepeatable ? null : result.schedule;
    if (json) terminal.out(printJson(runJson(language, result, loaded.main, schedule)));
    else {
      const replay = schedule === null ? null : replayCommand(file, schedule, flags, parameters);
      terminal.out(runText(page, result, traced?.ok ? traced.result : null, replay, flags).join('\n'));
    }
    return exitStatus(result, terminal.interrupted.aborted);
  } finally {
    progress.done();
    await sandbox.close();
  }
}

/** A plain run is for speed; one that is to be repeated or looked at sees every visible operation. */
function buildFor({ seed, schedule, trace }: FlagValues): Build {
  return seed === undefined && schedule === undefined && trace === undefined ? 'fast' : 'traced';
}

/** Settings of the trace: the run's own, and its schedule where it has one. */
function tracing(options: RunOptions, { schedule }: RunResult, flags: FlagValues): RunOptions {
  const { speed: _, clock: __, ...rest } = options;
  return buildFor(flags) === 'fast' ? rest : { ...rest, schedule };
}

function checkTogether({ clock, speed, schedule, trace }: FlagValues): void {
  if (speed !== undefined && clock !== 'real')
    throw new UsageError('usage.flag-needs-flag', { flag: 'speed', other: 'clock real' });
  for (const [other, value] of Object.entries({ schedule, trace })) {
    if (clock === 'real' && value !== undefined)
      throw new UsageError('usage.flags-exclude', { flag: 'clock real', other });
  }
}

function exitStatus({ findings, status }: RunResult, interrupted: boolean): ExitStatus {
  if (hasErrors(findings) || (status !== 'finished' && !interrupted)) return EXIT.failed;
  return interrupted ? EXIT.inconclusive : EXIT.fine;
}

/** @throws UsageError where the file cannot be written */
async function writeTrace(file: string, traced: Answer<Trace> | null): Promise<void> {
  if (!traced?.ok) throw new Error(`Cannot write ${file} as the run could not be traced: ${traced?.failure.code}`);
  try {
    await writeFile(file, `${JSON.stringify(traced.result, null, 2)}\n`);
  } catch (error) {
    throw fileError('unwritable', file, error);
  }
}

function runText(
  page: Page,
  result: RunResult,
  trace: Trace | null,
  replay: string | null,
  flags: FlagValues,
): string[] {
  const lines = result.output.length === 0 ? [word(page, 'run.no-output')] : [];
  lines.push('', ...runEndText(page, result));
  const findings = worthReading(result.findings);
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const [index, finding] of errors.entries()) {
    // One run is one execution: it is shown once, with the first finding's steps marked.
    const shown = index === 0 && trace?.findings.some(({ code }) => code === finding.code) ? trace : null;
    lines.push('', ...findingText(page, { finding, trace: shown, replay: null }));
  }
  for (const finding of findings) if (finding.severity === 'remark') lines.push('', ...remarkText(page, finding));
  if (errors.length === 0 && trace !== null && flags.schedule !== undefined)
    lines.push('', ...indented(tableText(page, trace)));
  if (flags.trace !== undefined) lines.push('', word(page, 'run.traced', { file: flags.trace as string }));
  if (result.schedule === '' && errors.length > 0) lines.push('', ...paragraph(page, word(page, 'run.unrepeatable')));
  if (replay !== null && flags.schedule === undefined)
    lines.push('', word(page, 'run.replay', { command: page.style('cyan', replay) }));
  return lines;
}
