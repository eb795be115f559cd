/** An execution's table as text for a terminal: a column for each thread, or a list where they have no room. */
import type { Language } from '../format.ts';
import { message, say } from '../message.ts';
import type { Row, StepRow, TraceTable, WaitRow } from '../trace-table.ts';
import { aligned, columnWidths, GAP } from './columns.ts';
import { plain, printable, type Style, type StyleName } from './style.ts';
import { textWidth, wrap, wrapCode } from './width.ts';

export interface TraceTextOptions {
  /** Cells of a line. Default 100. */
  width?: number;
  style?: Style;
}

/** A thread's column must hold at least this much of its cells, else the table becomes a list… */
const LEAST_COLUMN = 15;
/** …and this much, or who else could run is left out. */
const COMFORTABLE_COLUMN = 20;
/** Columns before the threads': number of the step, line. */
const FIRST_LANE = 2;
const WAITING = '┆';

interface Layout {
  language: Language;
  table: TraceTable;
  style: Style;
  width: number;
  /** Threads that have a column, by `ThreadRef.id`. */
  threads: number[];
  /** One column for all threads: each cell then begins with its thread's name. */
  isList: boolean;
  showsOthers: boolean;
  widths: number[];
}

/** Lines of text; see `traceTable` for what they show. */
export function traceText(language: Language, table: TraceTable, options: TraceTextOptions = {}): string[] {
  const { width = 100, style = plain } = options;
  const layout = planLayout(language, table, style, width);
  const head = broken(layout, titles(layout)).map((line) => style('bold', line.trimEnd()));
  const body = table.rows.flatMap((row) => rowText(layout, row));
  return [...head, ...body, ...wrap(say(language, table.end), width)].map((line) => line.trimEnd());
}

function planLayout(language: Language, table: TraceTable, style: Style, width: number): Layout {
  const used = new Set(table.rows.flatMap((row) => (row.type === 'step' || row.type === 'wait' ? [row.thread] : [])));
  const threads = table.columns.filter(({ id }) => used.has(id)).map(({ id }) => id);
  const layout: Layout = { language, table, style, width, threads, isList: false, showsOthers: true, widths: [] };
  // Most room first: everything; without the column of who else could run; at last one column for all.
  const plans = [
    { isList: false, showsOthers: true, least: COMFORTABLE_COLUMN },
    { isList: false, showsOthers: false, least: LEAST_COLUMN },
    { isList: true, showsOthers: false, least: 0 },
  ];
  for (const { least, ...plan } of plans) {
    Object.assign(layout, plan);
    const natural = naturalWidths(layout);
    layout.widths = columnWidths(natural, width);
    const lanes = layout.widths.slice(FIRST_LANE, FIRST_LANE + threads.length);
    if (lanes.every((one, index) => one >= Math.min(least, natural[index + FIRST_LANE] as number))) break;
  }
  return layout;
}

function naturalWidths(layout: Layout): number[] {
  const lines = [titles(layout), ...layout.table.rows.flatMap((row) => cellsOf(layout, row) ?? [])];
  const count = (lines[0] as string[]).length;
  return Array.from({ length: count }, (_, index) => Math.max(...lines.map((cells) => textWidth(cells[index] ?? ''))));
}

function titles({ language, table, threads, isList, showsOthers }: Layout): string[] {
  const names = isList ? [''] : threads.map((id) => nameOf(language, table, id));
  const others = showsOthers ? [message(language, 'trace.others')] : [];
  return [message(language, 'trace.step'), message(language, 'trace.line'), ...names, ...others];
}

/** A row's cells: step, line, one for each thread, who else could run. Null for rows that span the table. */
function cellsOf(layout: Layout, row: Row): string[][] | null {
  if (row.type !== 'step' && row.type !== 'wait') return null;
  const { language, table, threads, isList, showsOthers } = layout;
  const cell = printable(say(language, row.cell));
  const lanes = isList
    ? [`${nameOf(language, table, row.thread)}: ${cell}`]
    : threads.map((id) => (id === row.thread ? cell : laneMark(table, row, id)));
  const others = showsOthers ? [row.type === 'step' ? othersText(layout, row) : ''] : [];
  const mark = row.type === 'step' ? `${row.mark === null ? '' : '> '}${row.index + 1}` : '';
  return [[mark, placeText(layout, row), ...lanes, ...others]];
}

function laneMark(table: TraceTable, row: StepRow | WaitRow, id: number): string {
  return row.lanes[table.columns.findIndex((column) => column.id === id)] === 'waiting' ? WAITING : '';
}

function placeText({ table }: Layout, { place }: StepRow | WaitRow): string {
  if (place === null) return '';
  return table.files.length > 1 ? `${place.file}:${place.line}` : `${place.line}`;
}

function othersText({ language, table }: Layout, { others }: StepRow): string {
  const names = others.map((id) => nameOf(language, table, id).replace(/ \(.*\)$/, ''));
  return names.length <= 2 ? names.join(', ') : `${names[0]} +${names.length - 1}`;
}

function nameOf(language: Language, table: TraceTable, id: number): string {
  const column = table.columns.find((it) => it.id === id);
  return column === undefined ? `${id}` : printable(say(language, column.name));
}

function rowText(layout: Layout, row: Row): string[] {
  const [cells] = cellsOf(layout, row) ?? [];
  if (cells !== undefined) return broken(layout, cells).map((line) => paint(layout, row, line));
  const { language, style, widths } = layout;
  const indent = ' '.repeat((widths[0] as number) + (widths[1] as number) + 2 * GAP.length);
  const width = Math.max(layout.width, indent.length + LEAST_COLUMN);
  if (row.type === 'switch') {
    const lines = wrap(`-- ${printable(say(language, row.reason))} --`, width, indent);
    return lines.map((line) => style(row.preempted ? 'yellow' : 'dim', line));
  }
  if (row.type !== 'fold' && row.type !== 'others') return [];
  return wrap(`... ${printable(say(language, row.text))}`, width, indent).map((line) => style('dim', line));
}

/** A row's lines: a call that is longer than its column goes on below. */
function broken(layout: Layout, cells: readonly string[]): string[] {
  const { widths } = layout;
  const parts = cells.map((cell, index) => (index < FIRST_LANE ? [cell] : wrapCode(cell, widths[index] as number)));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      layout,
      parts.map((part) => part[line] ?? (part[0] === WAITING ? WAITING : '')),
    ),
  );
}

function lineOf({ widths }: Layout, cells: readonly string[]): string {
  return cells
    .map((cell, index) => aligned(cell, widths[index] as number, index < FIRST_LANE ? 'right' : 'left'))
    .join(GAP);
}

function paint({ style }: Layout, row: Row, line: string): string {
  let name: StyleName | null = null;
  if (row.type === 'step' && row.mark !== null) name = 'red';
  if (row.type === 'wait') name = row.forever ? 'red' : 'dim';
  return name === null ? line : style(name, line.trimEnd());
}
