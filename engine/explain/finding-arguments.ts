/** What the sentences about a finding have in their places, by code. */
import type { Finding, Line, Trace, Wait } from '../explore/report.ts';
import { type Message, verbatim } from './message.ts';
import { waitSentence } from './wait.ts';
import { rings } from './wait-graph.ts';
import { list, type placeNamer, sentences, threadName } from './words.ts';

export type Arguments = Record<string, string | number | Message>;
type NamePlace = ReturnType<typeof placeNamer>;

/** Up to how many waits a deadlock's sentence tells the whole story; beyond that it names the threads. */
const RING_TOLD = 3;

/** Null where the finding lacks the places its sentence is about. */
export function findingArguments(finding: Finding, place: NamePlace, trace?: Trace): Arguments | null {
  const [first, second, third] = finding.lines;
  const args: Arguments = { ...finding.args };
  if (first !== undefined)
    Object.assign(args, { thread: threadName(first), place: place(first), readPlace: place(first) });
  if (second !== undefined) Object.assign(args, { other: threadName(second), otherPlace: place(second) });
  if (third !== undefined) args.writePlace = place(third);

  switch (finding.code) {
    case 'data-race':
      return first && second ? { ...args, access: args.first ?? 'other', otherAccess: args.second ?? 'other' } : null;
    case 'lost-update':
      return first && second && third ? { ...args, kind: bothRead(finding, trace) ? 'both' : 'other' } : null;
    case 'atomicity-violation':
      return first && second && third ? args : null;
    case 'deadlock':
      return deadlockArguments(finding.waits ?? [], place);
    case 'self-deadlock':
      return selfDeadlockArguments(finding.waits?.[0], place);
    case 'lost-wakeup':
      return lostWakeupArguments(finding, place);
    case 'stuck': {
      const waits = (finding.waits ?? []).map((wait) => waitSentence(wait, place));
      return waits.length > 0 ? { ...args, waits: sentences(waits) } : null;
    }
    case 'livelock':
      return first ? { ...args, ...threadsOf(finding.lines), where: 'yes' } : null;
    case 'starvation':
      return first ? { ...args, where: 'yes', overtaken: args.times === undefined ? 'no' : 'yes' } : null;
    case 'busy-wait':
      return first ? { ...args, steps: args.steps ?? 0 } : null;
    case 'uncaught-error':
      return first ? { ...args, message: args.message === '' ? 'none' : (args.message ?? 'none') } : null;
    case 'step-budget':
      return { ...args, where: first ? 'yes' : 'no' };
    default:
      return first ? args : null;
  }
}

/**
 * Whether the thread whose write got lost had read the variable before, too. Where both threads stand in the
 * same statement they certainly do the same; else the execution itself has to show it.
 */
function bothRead({ lines, args }: Finding, trace?: Trace): boolean {
  const [, lost, overwriting] = lines as [Line, Line, Line];
  if (lost.file === overwriting.file && lost.line === overwriting.line && lost.column === overwriting.column)
    return true;
  if (trace === undefined) return false;
  const write = trace.steps.findLast(
    ({ thread, operation, place }) =>
      thread === lost.id && operation === 'write' && place.line === lost.line && place.column === lost.column,
  );
  if (write === undefined) return false;
  return trace.steps.some(
    ({ index, thread, operation, target, place }) =>
      index < write.index &&
      thread === lost.id &&
      operation === 'read' &&
      target === args.variable &&
      place.line === lost.line,
  );
}

function deadlockArguments(waits: readonly Wait[], place: NamePlace): Arguments | null {
  const [ring] = rings(waits);
  const told = ring ?? waits;
  if (told.length === 0) return null;
  if (told.length <= RING_TOLD) return { ring: sentences(told.map((wait) => waitSentence(wait, place))) };
  return { ring: { code: 'wait.ring', args: { threads: list(told.map(threadName)), count: told.length } } };
}

function selfDeadlockArguments(wait: Wait | undefined, place: NamePlace): Arguments | null {
  const holder = wait?.holders[0];
  if (wait === undefined || holder === undefined) return null;
  return { thread: threadName(wait), place: place(wait), target: wait.target, since: place(holder) };
}

/** `lines` are the notification that nobody heard, where there was one, and then the wait. */
function lostWakeupArguments({ lines, waits = [] }: Finding, place: NamePlace): Arguments | null {
  const waiter = waits[0] ?? lines.at(-1);
  if (waiter === undefined) return null;
  const notify = lines.find(
    ({ id, line, column }) => id !== waiter.id || line !== waiter.line || column !== waiter.column,
  );
  return {
    thread: threadName(waiter),
    place: place(waiter),
    target: waits[0]?.target ?? waiter.name,
    known: notify === undefined ? 'no' : 'yes',
    other: notify === undefined ? verbatim('') : threadName(notify),
    otherPlace: notify === undefined ? verbatim('') : place(notify),
  };
}

function threadsOf(lines: readonly Line[]): Arguments {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return { threads: list([...byId.values()].map(threadName)), count: byId.size };
}
