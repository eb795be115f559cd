/** The rows of a trace before anything is folded: steps, waits that begin, switches. */
import type { Choice, Finding, Step, Trace, Wait } from '../explore/report.ts';
import { laneReader } from './lanes.ts';
import { type Message, verbatim } from './message.ts';
import { operationCell, operationSentence } from './operation.ts';
import { pendingReader } from './pending.ts';
import type { Lane, Row, SwitchRow, WaitRow } from './trace-table.ts';
import { shortNames, threadName } from './words.ts';

/** What a thread that sleeps waits for, as traces call it. */
const SLEEPERS_WAIT_FOR = 'clock';

export function baseRows(trace: Trace, finding?: Finding, choices: readonly Choice[] = []): Row[] {
  const rows: Row[] = [];
  const short = shortNames(trace.threads);
  const nextStep = pendingReader(trace);
  const lanesAt = laneReader(trace);
  const marks = markedSteps(trace, finding);
  const waiting = new Map<number, WaitRow>();
  let previous: Step | undefined;
  let lanes: Lane[] = [];

  for (const step of trace.steps) {
    if (previous !== undefined && previous.thread !== step.thread) {
      const left = previous.thread;
      const done = nextStep(left, step.index) ?? choices.find(({ id }) => id === left);
      const never = done === undefined ? trace.waits.find(({ id }) => id === previous?.thread) : undefined;
      if (step.switch === 'blocked') {
        const row =
          never !== undefined
            ? foreverRow(never, lanes, short)
            : waitRow(previous.thread, done, step.on ?? '', lanes, short);
        waiting.set(previous.thread, row);
        rows.push(row);
      }
      rows.push(switchRow(trace, previous.thread, step, (done ?? never)?.operation, short));
    }
    lanes = lanesAt(step);
    waiting.delete(step.thread);
    rows.push({
      type: 'step',
      index: step.index,
      thread: step.thread,
      cell: operationCell(brief(step, short)),
      sentence: operationSentence(step),
      place: step.place,
      stack: step.stack,
      time: step.time,
      held: step.held,
      others: step.enabled.filter((id) => id !== step.thread),
      lanes,
      mark: marks.get(step.index) ?? null,
    });
    previous = step;
  }

  // What never comes back stays in sight: a wait row seen before is marked, the others come last.
  const atEnd = endLanes(trace);
  for (const wait of trace.waits) {
    const row = waiting.get(wait.id);
    if (row === undefined) rows.push(foreverRow(wait, atEnd, short));
    else Object.assign(row, { forever: true, cell: foreverCell(wait, short) });
  }
  return rows;
}

/** What a thread is about to do: its next step, or what it has announced where the execution has not come that far. */
type Announced = Pick<Step, 'operation' | 'target' | 'place'>;

type Short = ReturnType<typeof shortNames>;

/** What is done to a thread names it briefly: its column has the whole name. */
function brief<Operation extends Pick<Step, 'operation' | 'target'>>(operation: Operation, short: Short): Operation {
  return operation.operation.startsWith('thread.') ? { ...operation, target: short(operation.target) } : operation;
}

/** `announced` is the operation that the thread that is left would carry out next. */
function switchRow(trace: Trace, from: number, step: Step, announced: string | undefined, short: Short): SwitchRow {
  const args = {
    from: nameOf(trace, from, short),
    to: nameOf(trace, step.thread, short),
    on: waitedFor(short(step.on ?? '')),
  };
  const isAsleep = step.switch === 'blocked' && (announced === 'sleep' || step.on === SLEEPERS_WAIT_FOR);
  const reason = { code: isAsleep ? 'switch.asleep' : `switch.${step.switch}`, args };
  return { type: 'switch', from, to: step.thread, preempted: step.switch === 'preempted', reason };
}

/**
 * The call in which a thread is left waiting. It is no step, since it has not been carried out: what it is
 * shows later, when it is `done`.
 */
function waitRow(thread: number, done: Announced | undefined, on: string, lanes: Lane[], short: Short): WaitRow {
  const call =
    done === undefined
      ? on === SLEEPERS_WAIT_FOR
        ? { code: 'operation.sleep.bare' }
        : verbatim(short(on))
      : operationCell(brief(pendingStep(done), short));
  return { type: 'wait', thread, cell: pending(call), place: done?.place ?? null, forever: false, lanes };
}

function pendingStep({ operation, target, place }: Announced) {
  return { operation, target, place };
}

function foreverRow(wait: Wait, lanes: Lane[], short: Short): WaitRow {
  return { type: 'wait', thread: wait.id, cell: foreverCell(wait, short), place: wait, forever: true, lanes };
}

function endLanes({ threads, waits }: Trace): Lane[] {
  return threads.map(({ id }) => (waits.some((wait) => wait.id === id) ? 'waiting' : 'ended'));
}

function foreverCell({ operation, target, ...place }: Wait, short: Short): Message {
  return { code: 'trace.waits-for-ever', args: { call: operationCell(brief({ operation, target, place }, short)) } };
}

function pending(call: Message): Message {
  return { code: 'trace.waits', args: { call } };
}

function waitedFor(on: string): Message {
  return on === '' ? { code: 'trace.something' } : verbatim(on);
}

function nameOf(trace: Trace, id: number, short: Short): Message {
  const thread = trace.threads.find((it) => it.id === id);
  return thread === undefined ? verbatim(`${id}`) : threadName({ ...thread, thread: short(thread.thread) });
}

/** Which steps the finding's lines are: of each line the last step there, since the story ends with it. */
export function markedSteps(trace: Trace, finding?: Finding): Map<number, number> {
  const marks = new Map<number, number>();
  let before = Number.POSITIVE_INFINITY;
  const lines = [...(finding?.lines ?? [])].map((line, number) => ({ line, number })).reverse();
  for (const { line, number } of lines) {
    const step = trace.steps.findLast(
      ({ index, thread, place, operation }) =>
        index < before &&
        thread === line.id &&
        // A thread's end stands where its last operation stood.
        operation !== 'thread.end' &&
        place.file === line.file &&
        place.line === line.line &&
        place.column === line.column,
    );
    if (step === undefined) continue;
    marks.set(step.index, number);
    before = step.index;
  }
  return marks;
}
