import type { Build, Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import type { OutputLine, RunOptions } from '../../../engine/explore/report.ts';
import { compile } from './compiler.ts';
import { MOST_STEPS } from './most-steps.ts';
import { openSandbox } from './sandbox.ts';
import { speakFailure, speakNotes, speakProblems, steppingOf } from './speak.ts';
import type { Busy, Problem, RunView } from './types.ts';

export interface RunRequest {
  language: Language;
  sources: Sources;
  build: Build;
  options: RunOptions;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
  onOutput(lines: OutputLine[]): void;
}

export interface RunOutcome {
  problems: Problem[];
  view: Pick<RunView, 'state' | 'failure'> & Partial<RunView>;
}

/** One run of a program, from its text to its end. */
export async function runOnce(request: RunRequest): Promise<RunOutcome> {
  const { language, sources, build, options, signal, onBusy, onOutput } = request;
  const compiled = await compile(sources, build, { parameters: Object.keys(options.parameters ?? {}), signal, onBusy });
  if (compiled === null) return stopped();
  if (!compiled.ok)
    return { problems: speakProblems(language, compiled.diagnostics), view: { state: 'failed', failure: null } };

  onBusy({ stage: 'running' });
  const sandbox = openSandbox();
  try {
    const question = { type: 'run' as const, program: compiled.program, options };
    const answer = await sandbox.request(question, { onOutput, signal });
    if (!answer.ok) {
      if (answer.failure.code === 'stopped') return stopped();
      return { problems: [], view: { state: 'failed', failure: speakFailure(language, answer.failure) } };
    }
    const { status, elapsed, findings, schedule, steps } = answer.result;
    // The traced build's schedule is one of the recorded build too; the fast build's is not.
    // What several processors did at the same time cannot be repeated.
    const replay = build === 'fast' || schedule === '' ? null : { ...options, clock: 'virtual' as const, schedule };
    const source = Object.values(sources)[0] as string;
    const canBeStepped = replay !== null && steps <= MOST_STEPS && !signal.aborted;
    const notes = speakNotes(language, findings, Object.keys(sources)[0], source, canBeStepped ? replay : null);
    const stepping = canBeStepped ? steppingOf(null, source, replay, '', '') : null;
    const state = signal.aborted ? 'stopped' : status;
    return { problems: [], view: { state, elapsed, notes, failure: null, stepping } };
  } finally {
    await sandbox.close();
  }
}

function stopped(): RunOutcome {
  return { problems: [], view: { state: 'stopped', failure: null } };
}
