import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Column, Row } from '../../../engine/explain/trace-table.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { ReplayRow } from './ReplayRow.tsx';
import { scrollIntoPane } from './scroll-into-pane.ts';
import { colourOf } from './ThreadName.tsx';

const MAX_COLUMNS = 6;

/** The schedule as a table: a column for each thread, time downward. */
export function ReplayTable({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const columns = shownColumns(replay);
  const hidden = replay.table.columns.length - columns.length;
  const current = useRef<HTMLTableRowElement>(null);
  const at = replay.at.value;

  useLayoutEffect(() => {
    if (current.current !== null) scrollIntoPane(current.current);
  }, [at]);

  let stop = -1;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" class="wb-step-column">
            {t('trace.column.step')}
          </th>
          <th scope="col" class="wb-line-column">
            {t('trace.column.line')}
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-colour={colourOf(replay, column.id)} translate={false}>
              <span class="wb-thread">{replay.say(column.name)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {replay.rows.value.map((row, n) => {
          const isStop = row.type !== 'switch';
          if (isStop) stop += 1;
          // A switch belongs to the step after it: both have happened, or neither has.
          const number = isStop ? stop : stop + 1;
          return (
            <ReplayRow
              key={n}
              replay={replay}
              row={row}
              columns={columns}
              stop={number}
              state={number < at ? 'past' : number > at ? 'future' : isStop ? 'current' : 'past'}
              current={number === at && isStop ? current : null}
            />
          );
        })}
      </tbody>
      {hidden > 0 && <caption>{t('trace.others', { n: hidden })}</caption>}
    </table>
  );
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
