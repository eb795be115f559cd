import { type Signal, signal } from '@preact/signals';
import type { RunOptions } from '../../../engine/explore/report.ts';
import type { Stepper } from '../engine/open-stepper.ts';
import { act } from '../workbench/act.ts';
import type { Workbench } from '../workbench/state.ts';
import { isOfInterest } from './of-interest.ts';
import type { StepperView } from './view.ts';

/** The learner as the scheduler: who has taken the steps so far, and what has come of it. */
export interface Chooser {
  readonly stepper: Stepper;
  /** The program that the steps are of. */
  readonly source: string;
  /** Whose each step was. */
  turns: Signal<readonly number[]>;
  view: Signal<StepperView>;
  failure: Signal<string>;
  /** What is asked for while something is under way is done after it. */
  queue: Promise<void>;
}

/** More steps than this in one go are somebody's endless loop. */
const LONGEST_RUN = 500;
/** More operations than this of one line nobody wants to see at once. */
const LONGEST_LINE = 20;

/**
 * Opens a program for stepping, after the steps of `schedule` where these can still be taken. Null where it does
 * not compile, or the engine cannot be loaded; the workbench says why.
 */
export async function openChooser(
  workbench: Workbench,
  source: string,
  options: RunOptions,
  schedule: string,
): Promise<Chooser | null> {
  const { subject, language, problems, announcement } = workbench;
  let chooser: Chooser | null = null;
  await act(
    workbench,
    { action: 'replay' },
    async ({ engine, signal: stop, onBusy }) => {
      const sources = { [subject.file]: source };
      const opened = await engine.openStepper({ language, sources, options, signal: stop, onBusy });
      if (opened === null) return;
      if ('problems' in opened) {
        problems.value = opened.problems;
        return;
      }
      chooser = await begin(opened.stepper, source, schedule, (failure) => {
        announcement.value = failure;
      });
    },
    (failure) => {
      announcement.value = failure;
    },
  );
  return chooser;
}

async function begin(
  stepper: Stepper,
  source: string,
  schedule: string,
  onFailure: (text: string) => void,
): Promise<Chooser | null> {
  const kept = stepper.read(schedule) ?? [];
  for (const turns of kept.length > 0 ? [kept, []] : [[]]) {
    const first = await stepper.take(turns);
    if ('view' in first) {
      return {
        stepper,
        source,
        turns: signal<readonly number[]>(turns),
        view: signal(first.view),
        failure: signal(''),
        queue: Promise.resolve(),
      };
    }
    onFailure(first.failure);
  }
  await stepper.close();
  return null;
}

/** One step of a thread; nothing where it cannot take one. */
export function takeStep(chooser: Chooser, thread: number): Promise<void> {
  return inTurn(chooser, async () => {
    if (canGoOn(chooser, thread)) await go(chooser, [...chooser.turns.value, thread]);
  });
}

/** Steps of a thread until it has to wait, has ended or would touch something that others could notice. */
export function runOn(chooser: Chooser, thread: number): Promise<void> {
  return inTurn(chooser, async () => {
    for (let n = 0; n < LONGEST_RUN && canGoOn(chooser, thread); n++) {
      await go(chooser, [...chooser.turns.value, thread]);
      const next = chooser.view.value.stepped.choices.find(({ id }) => id === thread);
      if (next === undefined || isOfInterest(next)) return;
    }
  });
}

/**
 * The visible operations that a thread still has to carry out on the line where it stands, as code, if nobody
 * comes in between: they are found by trying, and nothing is changed. Of a loop on one line, one round.
 */
export async function operationsOfLine(chooser: Chooser, thread: number): Promise<string[]> {
  const operations: string[] = [];
  await inTurn(chooser, async () => {
    let turns = chooser.turns.value;
    let view = chooser.view.value;
    const choiceOf = ({ stepped }: StepperView) => stepped.choices.find(({ id }) => id === thread);
    const { place: first, operation } = choiceOf(view) ?? {};
    while (operations.length < LONGEST_LINE) {
      const choice = choiceOf(view);
      const { place } = choice ?? {};
      if (first === undefined || place === undefined) return;
      if (place.line !== first.line || place.function !== first.function || place.file !== first.file) return;
      if (operations.length > 0 && place.column === first.column && choice?.operation === operation) return;
      operations.push(view.cards.find(({ id }) => id === thread)?.next ?? '');
      if (choice?.enabled !== true) return;
      turns = [...turns, thread];
      const taken = await chooser.stepper.take(turns);
      if ('failure' in taken) return;
      view = taken.view;
    }
  });
  return operations;
}

/** Takes the last step back. */
export function undoStep(chooser: Chooser): Promise<void> {
  return inTurn(chooser, async () => {
    if (chooser.turns.value.length > 0) await go(chooser, chooser.turns.value.slice(0, -1));
  });
}

/** Back to before the first step. */
export function restart(chooser: Chooser): Promise<void> {
  return inTurn(chooser, async () => {
    if (chooser.turns.value.length > 0) await go(chooser, []);
  });
}

function canGoOn({ view }: Chooser, thread: number): boolean {
  return view.value.stepped.choices.some(({ id, enabled }) => id === thread && enabled);
}

async function go(chooser: Chooser, turns: readonly number[]): Promise<void> {
  const taken = await chooser.stepper.take(turns);
  if ('failure' in taken) {
    chooser.failure.value = taken.failure;
    return;
  }
  chooser.failure.value = '';
  chooser.turns.value = turns;
  chooser.view.value = taken.view;
}

function inTurn(chooser: Chooser, action: () => Promise<void>): Promise<void> {
  chooser.queue = chooser.queue.then(action);
  return chooser.queue;
}
