import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Message } from '../../../engine/explain/message.ts';
import type { Row, StepRow, SwitchRow, TraceTable, WaitRow } from '../../../engine/explain/trace-table.ts';
import type { Finding, Place, RunOptions, Trace } from '../../../engine/explore/report.ts';

/** A row at which stepping halts. Switches are passed over: they say why the next step is another thread's. */
export type StopRow = Exclude<Row, SwitchRow>;

/** A schedule opened for stepping. */
export interface Replay {
  trace: Trace;
  table: TraceTable;
  /** What it was opened to show. */
  finding?: Finding | undefined;
  /** What it shows, in words. */
  title: string;
  text: string;
  /** How it is replayed, and what it was opened to show: enough to open it again. */
  options: RunOptions;
  shown: { code: string; variable?: string } | null;
  /** The program it belongs to: lines are marked only while the editor still holds it. */
  source: string;
  say: (message: Message) => string;
  /** Who waits for what at the end and who has that, in words; empty where everybody came to an end. */
  waits: string[];
  /** Rows that were opened: rounds of a loop, threads without a part in the story. */
  opened: Signal<ReadonlySet<Row>>;
  rows: ReadonlySignal<Row[]>;
  stops: ReadonlySignal<StopRow[]>;
  /** Number of the stop reached, −1 before the first. */
  at: Signal<number>;
}

export type ReplayContent = Omit<Replay, 'opened' | 'rows' | 'stops' | 'at'>;

export function createReplay(content: ReplayContent): Replay {
  const opened = signal<ReadonlySet<Row>>(new Set());
  const rows = computed(() => unfolded(content.table.rows, opened.value));
  const stops = computed(() => rows.value.filter((row) => row.type !== 'switch'));
  return { ...content, opened, rows, stops, at: signal(-1) };
}

/** The row reached, undefined before the first. */
export function currentRow({ stops, at }: Replay): StopRow | undefined {
  return stops.value[at.value];
}

/** The last step that a row stands for: what has been carried out when it is reached. */
export function lastStep(row: Row): StepRow | undefined {
  if (row.type === 'step') return row;
  return row.type === 'fold' || row.type === 'others' ? row.rows.map(lastStep).findLast((step) => step) : undefined;
}

/** Index in `trace.steps` of the last step carried out, −1 before the first. */
export function stepsDone({ stops, at }: Replay): number {
  for (let n = at.value; n >= 0; n--) {
    const step = lastStep(stops.value[n] as Row);
    if (step !== undefined) return step.index;
  }
  return -1;
}

/** Where the thread of a row stands. */
export function placeOf(row: StepRow | WaitRow | Row): Place | null {
  if (row.type === 'step' || row.type === 'wait') return row.place;
  return lastStep(row)?.place ?? null;
}

/** Shows what a row stands for, row by row; the place reached stays. */
export function openRow(replay: Replay, row: Row): void {
  const { opened, stops, at } = replay;
  const current = stops.value[at.value];
  opened.value = new Set([...opened.value, row]);
  if (current === undefined) return;
  const kept = stops.value.indexOf(current);
  // The row reached is the one that was opened: what it stood for has all been carried out.
  at.value = kept >= 0 ? kept : stops.value.indexOf(lastStep(row) ?? (stops.value[at.value] as StopRow));
}

function unfolded(rows: readonly Row[], opened: ReadonlySet<Row>): Row[] {
  return rows.flatMap((row) => {
    const inner = (row.type === 'fold' || row.type === 'others') && opened.has(row) ? row.rows : null;
    return inner === null ? [row] : unfolded(inner, opened);
  });
}
