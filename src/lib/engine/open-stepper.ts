import type { Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { type Message, say } from '../../../engine/explain/message.ts';
import { traceTable } from '../../../engine/explain/trace-table.ts';
import { waitSentence } from '../../../engine/explain/wait.ts';
import { placeNamer } from '../../../engine/explain/words.ts';
import type { RunOptions, Stepped } from '../../../engine/explore/report.ts';
import { readTurns, writeTurns } from '../../../graders/break/turns.ts';
import { cardsOf } from '../chooser/cards.ts';
import type { StepperView } from '../chooser/view.ts';
import { createReplay } from '../workbench/replay-view.ts';
import { compile } from './compiler.ts';
import { openSandbox } from './sandbox.ts';
import { speakFailure, speakProblems } from './speak.ts';
import type { Busy, Problem } from './types.ts';

export interface StepperRequest {
  language: Language;
  sources: Sources;
  /** Settings of the machine; the clock is the learner. */
  options: RunOptions;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
}

/** A program opened for stepping: the learner says who takes each step. */
export interface Stepper {
  /** Takes the steps from the start, one for each turn. A failure is a sentence. */
  take(turns: readonly number[]): Promise<{ view: StepperView } | { failure: string }>;
  /** The schedule that takes these turns, as text. */
  write(turns: readonly number[]): string;
  /** The turns of a schedule; null where it is none of this program. */
  read(schedule: string): number[] | null;
  close(): Promise<void>;
}

/** Compiles the program and keeps a place for it until it is closed. Null where it was stopped meanwhile. */
export async function openStepper({
  language,
  sources,
  options,
  signal,
  onBusy,
}: StepperRequest): Promise<{ stepper: Stepper } | { problems: Problem[] } | null> {
  const parameters = Object.keys(options.parameters ?? {});
  const compiled = await compile(sources, 'recorded', { parameters, signal, onBusy });
  if (compiled === null) return null;
  if (!compiled.ok) return { problems: speakProblems(language, compiled.diagnostics) };
  const { program } = compiled;
  const source = Object.values(sources)[0] as string;
  const sandbox = openSandbox();
  const write = (turns: readonly number[]) => writeTurns(turns, program.hash);
  return {
    stepper: {
      async take(turns) {
        const asking = { type: 'step' as const, program, options: { ...options, schedule: write(turns) } };
        const answer = await sandbox.request(asking);
        if (!answer.ok) return { failure: speakFailure(language, answer.failure) };
        return { view: viewOf(language, answer.result, source, asking.options) };
      },
      write,
      read(schedule) {
        const read = readTurns(schedule, program.hash);
        return read.ok ? read.turns : null;
      },
      close: () => sandbox.close(),
    },
  };
}

function viewOf(language: Language, stepped: Stepped, source: string, options: RunOptions): StepperView {
  const { trace } = stepped;
  const speak = (message: Message): string => say(language, message);
  const table = traceTable(trace, { fold: false, choices: stepped.choices });
  const place = placeNamer(trace.waits.map(({ file }) => file));
  const waits = trace.waits.map((wait) => `${speak(waitSentence(wait, place))}${language === 'en' ? '.' : '。'}`);
  const replay = createReplay({ trace, table, options, shown: null, title: '', text: '', source, say: speak, waits });
  replay.at.value = replay.stops.value.findLastIndex(({ type }) => type === 'step');
  return { stepped, replay, cards: cardsOf(stepped, speak) };
}
