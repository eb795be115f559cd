import type { Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { type Message, say } from '../../../engine/explain/message.ts';
import { traceTable } from '../../../engine/explain/trace-table.ts';
import { waitSentence } from '../../../engine/explain/wait.ts';
import { placeNamer } from '../../../engine/explain/words.ts';
import type { Finding, Trace } from '../../../engine/explore/report.ts';
import { createReplay, type Replay } from '../workbench/replay-view.ts';
import { compile } from './compiler.ts';
import { openSandbox } from './sandbox.ts';
import { speakFailure } from './speak.ts';
import type { Busy, Stepping } from './types.ts';

export interface ReplayRequest {
  language: Language;
  sources: Sources;
  stepping: Stepping;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
}

export interface ReplayOutcome {
  replay: Replay | null;
  failure: string | null;
}

/** Replays a schedule with every value, and lays it out as a table. */
export async function replayOnce({
  language,
  sources,
  stepping,
  signal,
  onBusy,
}: ReplayRequest): Promise<ReplayOutcome> {
  const parameters = Object.keys(stepping.options.parameters ?? {});
  const compiled = await compile(sources, 'recorded', { parameters, signal, onBusy });
  if (compiled === null) return { replay: null, failure: null };
  if (!compiled.ok) throw new Error('A program that has run does not compile for its replay');

  onBusy({ stage: 'replaying' });
  const sandbox = openSandbox();
  try {
    const question = { type: 'trace' as const, program: compiled.program, options: stepping.options };
    const answer = await sandbox.request(question, { signal });
    if (!answer.ok) {
      const stopped = answer.failure.code === 'stopped';
      return { replay: null, failure: stopped ? null : speakFailure(language, answer.failure) };
    }
    const trace = answer.result;
    const finding = findingIn(trace, stepping);
    const { title, text, source } = stepping;
    const table = traceTable(trace, { finding });
    const place = placeNamer(trace.waits.map(({ file }) => file));
    const waits = trace.waits.map(
      (wait) => `${say(language, waitSentence(wait, place))}${language === 'en' ? '.' : '。'}`,
    );
    const speak = (message: Message): string => say(language, message);
    const { options, finding: shown } = stepping;
    const replay = createReplay({ trace, table, finding, options, shown, title, text, source, say: speak, waits });
    return { replay, failure: null };
  } finally {
    await sandbox.close();
  }
}

/** The finding that the schedule was opened for, as this execution shows it. */
function findingIn({ findings }: Trace, { finding }: Stepping): Finding | undefined {
  if (finding === null) return undefined;
  const same = findings.filter(({ code }) => code === finding.code);
  return same.find(({ args }) => finding.variable === undefined || args.variable === finding.variable) ?? same[0];
}
