/**
 * An execution as a table: a column for each thread, time downward, only what other threads could notice.
 * The terminal and the site draw the same model; it is data, and its sentences are messages that a language
 * turns into words (`say`).
 */
import type { Choice, Finding, Place, Trace } from '../explore/report.ts';
import { foldLoops } from './fold-loops.ts';
import { gatherOthers } from './gather-others.ts';
import type { Message } from './message.ts';
import { baseRows } from './trace-rows.ts';
import { list, threadName } from './words.ts';

export interface TraceTable {
  columns: Column[];
  rows: Row[];
  /** How the execution ended. */
  end: Message;
  /** Files that the steps stand in, in order of appearance. */
  files: string[];
}

export interface Column {
  /** `ThreadRef.id`. */
  id: number;
  name: Message;
  daemon: boolean;
  end: Trace['threads'][number]['end'];
  /** Whether it has a part in the finding, or made a step at all. */
  relevant: boolean;
}

/**
 * What a thread is doing while a row's step is taken: `ready` could have taken it, `waiting` could not,
 * `absent` has not been started yet.
 */
export type Lane = 'absent' | 'ready' | 'running' | 'waiting' | 'ended';

export type Row = StepRow | WaitRow | SwitchRow | FoldRow | OthersRow;

export interface StepRow {
  type: 'step';
  /** Number of the step in the schedule. */
  index: number;
  /** `ThreadRef.id`. */
  thread: number;
  /** `num -> 100`, `num = 99`, `lock.acquire()`. */
  cell: Message;
  /** The same as a sentence without its subject: "reads `num` and gets 100". */
  sentence: Message;
  place: Place;
  stack: Place[];
  time: number;
  held: string[];
  /** Other threads that could have taken this step. */
  others: number[];
  /** By column. */
  lanes: Lane[];
  /** The finding points at this step: the number of the line in `Finding.lines`. */
  mark: number | null;
}

/** A call that has not come back: its thread cannot go on. */
export interface WaitRow {
  type: 'wait';
  thread: number;
  cell: Message;
  place: Place | null;
  /** It never comes back. */
  forever: boolean;
  lanes: Lane[];
}

export interface SwitchRow {
  type: 'switch';
  from: number;
  to: number;
  /** True where the thread that is left could have gone on. */
  preempted: boolean;
  reason: Message;
}

/** Rows that repeat the rows before them, place by place: further rounds of a loop. */
export interface FoldRow {
  type: 'fold';
  /** Null where the loop's steps are of several threads. */
  thread: number | null;
  rounds: number;
  rows: Row[];
  text: Message;
}

/** Steps of threads that have no part in what the table is to show. */
export interface OthersRow {
  type: 'others';
  threads: number[];
  rows: Row[];
  text: Message;
}

export interface TableOptions {
  /** The finding that the table is to show: its steps are marked, and its threads are never gathered. */
  finding?: Finding | undefined;
  /** More threads than this, and those without a part in the finding share one row. Default 6. */
  maxColumns?: number;
  /** Of an execution that is being stepped: what its threads have announced. */
  choices?: readonly Choice[];
  /** False = every step on its own, loops and other threads too. Default true. */
  fold?: boolean;
}

export function traceTable(trace: Trace, options: TableOptions = {}): TraceTable {
  const { finding, maxColumns = 6, fold = true, choices } = options;
  const involved = involvedThreads(trace, finding);
  const columns = trace.threads.map(
    (thread): Column => ({
      id: thread.id,
      name: threadName(thread),
      daemon: thread.daemon,
      end: thread.end,
      relevant: involved.has(thread.id),
    }),
  );
  let rows = baseRows(trace, finding, choices);
  if (fold) {
    if (columns.length > maxColumns) rows = gatherOthers(rows, trace, involved);
    rows = foldLoops(rows);
  }
  const files = [...new Set(trace.steps.map(({ place }) => place.file))];
  return { columns, rows, end: endMessage(trace), files };
}

/** Threads of the finding and of what waits at the end; all that made a step where neither names any. */
function involvedThreads(trace: Trace, finding?: Finding): Set<number> {
  const waits = [...(finding?.waits ?? []), ...(finding === undefined ? trace.waits : [])];
  const lines = [...(finding?.lines ?? []), ...waits, ...waits.flatMap(({ holders }) => holders)];
  const named = lines.map(({ id }) => id);
  return new Set(named.length > 0 ? named : trace.steps.map(({ thread }) => thread));
}

function endMessage(trace: Trace): Message {
  if (trace.status === 'exception') {
    const threads = trace.threads.filter(({ end }) => end === 'exception');
    return { code: 'trace.end.exception', args: { threads: list(threads.map(threadName)) } };
  }
  const livelock = trace.status === 'stuck' && trace.findings.some(({ code }) => code === 'livelock');
  return { code: `trace.end.${livelock ? 'livelock' : trace.status}` };
}
