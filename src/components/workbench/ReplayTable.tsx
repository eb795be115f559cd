import { useMemo } from 'preact/hooks';
import type { Column, Row } from '../../../engine/explain/trace-table.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { ReplayRow } from './ReplayRow.tsx';
import { colourOf } from './ThreadName.tsx';
import { useRowWindow } from './use-row-window.ts';

const MAX_COLUMNS = 6;
/** More threads than this share one column, each row with the name of its thread. */
const CROWD = 12;

/** The schedule as a table: a column for each thread, time downward. Of a long one only what is in sight is drawn. */
export function ReplayTable({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const rows = replay.rows.value;
  const columns = useMemo(() => shownColumns(replay), [replay, rows]);
  const stops = useMemo(() => stopNumbers(rows), [rows]);
  const hidden = replay.table.columns.length - columns.length;
  const at = replay.at.value;
  const index = useMemo(() => rows.findIndex((row, n) => row.type !== 'switch' && stops[n] === at), [rows, at]);
  const { first, last, above, below, table, current } = useRowWindow(rows.length, index, at);
  const isCrowded = columns.length > CROWD;
  const isWhole = first === 0 && last === rows.length;

  return (
    <table ref={table} data-crowded={isCrowded} {...(!isWhole && { 'aria-rowcount': rows.length + 1 })}>
      <thead>
        <tr>
          <th scope="col" class="wb-step-column">
            {t('trace.column.step')}
          </th>
          <th scope="col" class="wb-line-column">
            {t('trace.column.line')}
          </th>
          {isCrowded && <th scope="col">{t('trace.column.all', { n: columns.length })}</th>}
          {(isCrowded ? [] : columns).map((column) => (
            <th key={column.id} scope="col" data-colour={colourOf(replay, column.id)} translate={false}>
              <span class="wb-thread">{replay.say(column.name)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {above > 0 && <LeftOut height={above} />}
        {rows.slice(first, last).map((row, n) => {
          const isStop = row.type !== 'switch';
          const number = stops[first + n] as number;
          return (
            <ReplayRow
              key={first + n}
              replay={replay}
              row={row}
              {...(!isWhole && { position: first + n + 2 })}
              columns={columns}
              isCrowded={isCrowded}
              stop={number}
              state={number < at ? 'past' : number > at ? 'future' : isStop ? 'current' : 'past'}
              current={number === at && isStop ? current : null}
            />
          );
        })}
        {below > 0 && <LeftOut height={below} />}
      </tbody>
      {hidden > 0 && <caption>{t('trace.others', { n: hidden })}</caption>}
    </table>
  );
}

/** Keeps the room of rows that are out of sight, so that the scroll bar tells the truth. */
function LeftOut({ height }: { height: number }) {
  return <tr class="wb-rows-left-out" style={{ height }} />;
}

/** For each row the number of the stop that it is; of a switch, of the step after it: both have happened, or neither. */
function stopNumbers(rows: readonly Row[]): number[] {
  let stop = -1;
  return rows.map((row) => {
    if (row.type === 'switch') return stop + 1;
    stop += 1;
    return stop;
  });
}

/** All threads where there are few; else those with a part in the story, or whose steps were opened. */
function shownColumns({ table, rows }: Replay): Column[] {
  if (table.columns.length <= MAX_COLUMNS) return table.columns;
  const acting = new Set(rows.value.flatMap((row) => threadsOf(row)));
  return table.columns.filter(({ id, relevant }) => relevant || acting.has(id));
}

function threadsOf(row: Row): number[] {
  if (row.type === 'step' || row.type === 'wait') return [row.thread];
  return row.type === 'fold' && row.thread !== null ? [row.thread] : [];
}
