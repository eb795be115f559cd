/** The sentence a learner gets for a finding: what happened, in whose thread, on which line, what to think about. */
import type { Message } from '../engine/explain/message.ts';
import { threadName } from '../engine/explain/words.ts';
import type { Finding, Line, Wait } from '../engine/explore/report.ts';

type Args = NonNullable<Message['args']>;

/** `found.lost-update` and so on, with the arguments its text needs. */
export function findingMessage(finding: Finding): Message {
  const { code } = finding;
  if (code === 'lost-update') return { code: 'found.lost-update', args: lostUpdate(finding) };
  if (code === 'data-race') return { code: 'found.data-race', args: dataRace(finding) };
  if (code === 'deadlock' || code === 'self-deadlock') return deadlock(finding);
  return { code: `found.${code}`, args: general(finding) };
}

function general(finding: Finding): Args {
  const { waits = [] } = finding;
  // Who joins a thread that is stuck itself is not the one to ask about.
  const names = waits.map(({ thread }) => thread);
  const first = finding.code === 'stuck' ? waits.find(({ target }) => !names.includes(target)) : undefined;
  const wait = first ?? waits[0];
  const line = first ?? finding.lines[0] ?? wait;
  return { ...finding.args, ...(line && at(line)), target: wait?.target ?? '', count: waits.length };
}

function at(line: Line): Args {
  return { thread: threadName(line), line: line.line, name: line.name, function: line.function };
}

function lostUpdate(finding: Finding): Args {
  const [read, other, write] = finding.lines;
  const args: Args = { ...finding.args };
  if (read !== undefined) Object.assign(args, { reader: threadName(read), readLine: read.line });
  if (other !== undefined) Object.assign(args, { other: threadName(other), otherLine: other.line });
  if (write !== undefined) args.writeLine = write.line;
  args.sameLine = read?.line === write?.line ? 'yes' : 'no';
  args.held = heldMeanwhile(finding.held);
  return args;
}

/** Which locks were held at the read, at the other's write and at the write, in one word. */
function heldMeanwhile(held: string[][] | undefined): string {
  if (held === undefined) return 'unknown';
  const [read = [], other = [], write = []] = held;
  if (held.every((locks) => locks.length === 0)) return 'none';
  if (held.some((locks) => locks.length === 0)) return 'partly';
  return read.some((lock) => other.includes(lock) && write.includes(lock)) ? 'released' : 'different';
}

function dataRace(finding: Finding): Args {
  const [first, second] = finding.lines;
  const [firstHeld = [], secondHeld = []] = finding.held ?? [];
  const isNone = firstHeld.length === 0 && secondHeld.length === 0;
  const args: Args = { ...finding.args };
  if (first !== undefined) Object.assign(args, { first: threadName(first), firstLine: first.line });
  if (second !== undefined) Object.assign(args, { second: threadName(second), secondLine: second.line });
  args.held = finding.held === undefined ? 'unknown' : isNone ? 'none' : heldBy(firstHeld, secondHeld);
  args.firstHeld = firstHeld.join(', ');
  args.secondHeld = secondHeld.join(', ');
  return args;
}

function heldBy(first: string[], second: string[]): string {
  if (first.length === 0) return 'second';
  return second.length === 0 ? 'first' : 'both';
}

/** Nobody has taken what is waited for here: another thread would have to do something. */
const WAITS_FOR_ACTION = /^(thread|process)\.join$|^(pipe|queue)\./;

function inCircle(waits: readonly Wait[]): Message {
  const args: Args = { count: waits.length };
  for (const [i, wait] of waits.slice(0, 3).entries()) {
    const name = 'abc'.charAt(i);
    Object.assign(args, { [name]: threadName(wait), [`${name}Wants`]: wait.target, [`${name}Line`]: wait.line });
  }
  return { code: 'found.deadlock-of-actions', args };
}

function deadlock(finding: Finding): Message {
  const waits = finding.waits ?? [];
  const [a, b] = waits;
  if (a === undefined) return { code: `found.${finding.code}`, args: general(finding) };
  const args: Args = { count: waits.length, a: threadName(a), aWants: a.target, aLine: a.line };
  const aHolder = a.holders[0];
  if (finding.code === 'self-deadlock' || b === undefined) {
    return { code: 'found.self-deadlock', args: { ...args, takenLine: aHolder?.line ?? a.line, function: a.function } };
  }
  if (waits.some(({ operation }) => WAITS_FOR_ACTION.test(operation))) return inCircle(waits);
  const bHolder = b.holders[0];
  Object.assign(args, {
    b: threadName(b),
    bWants: b.target,
    bLine: b.line,
    // Who holds what `a` wants took it here, and the other way round.
    aHolder: threadName(aHolder ?? b),
    aHolderLine: aHolder?.line ?? b.line,
    bHolderLine: bHolder?.line ?? a.line,
  });
  return { code: waits.length === 2 ? 'found.deadlock' : 'found.deadlock-circle', args };
}
