/** The words that sentences are put together from: threads, places, lists. */
import type { Place, ThreadRef } from '../explore/report.ts';
import { type Message, verbatim } from './message.ts';

/** A thread by its name; threads of other processes than the main one say which. */
export function threadName({ process, thread }: Pick<ThreadRef, 'process' | 'thread'>): Message {
  return process === 0 ? verbatim(thread) : { code: 'thread.of-process', args: { thread, process } };
}

/**
 * Names places as briefly as the reader allows: `line 6` while everything is in one file that is `main` (or
 * `main` is unknown), else `line 6 of bank.ts`.
 */
export function placeNamer(files: Iterable<string>, main?: string): (place: Pick<Place, 'file' | 'line'>) => Message {
  const all = new Set(files);
  if (main !== undefined) all.add(main);
  return ({ file, line }): Message =>
    all.size <= 1 ? { code: 'place.line', args: { line } } : { code: 'place.file', args: { line, file } };
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly Message[]): Message {
  const [first, second] = items;
  if (first === undefined) return verbatim('');
  if (second === undefined) return first;
  const last = items.at(-1) as Message;
  return { code: 'list.two', args: { first: joined(items.slice(0, -1), 'list.comma'), second: last } };
}

/** `A, B, C`. */
export function commaList(items: readonly Message[]): Message {
  return joined(items, 'list.comma');
}

/** `A; B; C`, of half sentences. */
export function sentences(items: readonly Message[]): Message {
  return joined(items, 'list.sentences');
}

/** `a`, `b`: code stands between backticks in every text. */
export function codeList(names: readonly string[]): Message {
  return list(names.map((name) => verbatim(`\`${name}\``)));
}

function joined(items: readonly Message[], code: string): Message {
  const [first = verbatim(''), ...rest] = items;
  return rest.reduce<Message>((before, second) => ({ code, args: { first: before, second } }), first);
}

/**
 * Names as short as they can be in a table that has them in full at its head: `Thread-1 (work)` is `Thread-1`,
 * where no other thread is called so.
 */
export function shortNames(threads: readonly Pick<ThreadRef, 'process' | 'thread'>[]): (name: string) => string {
  const short = (name: string) => name.replace(/ \(.*\)$/, '');
  const count = new Map<string, number>();
  for (const { thread } of threads) count.set(short(thread), (count.get(short(thread)) ?? 0) + 1);
  return (name) => (count.get(short(name)) === 1 && threads.some(({ thread }) => thread === name) ? short(name) : name);
}
