import type { Column, StepRow, WaitRow } from '../../../engine/explain/trace-table.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { colourOf } from './ThreadName.tsx';

export interface ReplayCellProps {
  replay: Replay;
  row: StepRow | WaitRow;
  column: Column;
}

/** What a thread does in this row; in the other columns, what those threads are up to meanwhile. */
export function ReplayCell({ replay, row, column }: ReplayCellProps) {
  const colour = colourOf(replay, column.id);
  if (row.thread !== column.id) {
    const lane = row.lanes[replay.table.columns.indexOf(column)] ?? 'absent';
    return <td class="wb-lane" data-colour={colour} data-lane={lane} />;
  }
  const isForever = row.type === 'wait' && row.forever;
  return (
    <td
      class="wb-does"
      data-colour={colour}
      data-forever={isForever}
      style={{ '--wb-column': replay.table.columns.indexOf(column) }}
    >
      <span class="wb-does-thread" aria-hidden="true">
        {replay.say(column.name)}
      </span>
      <code class="wb-does-code" translate={false}>
        {replay.say(row.cell)}
      </code>
    </td>
  );
}
