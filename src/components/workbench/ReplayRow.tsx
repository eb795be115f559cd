import type { RefObject } from 'preact';
import type { Column, Row } from '../../../engine/explain/trace-table.ts';
import { move } from '../../lib/workbench/movement.ts';
import { openRow, type Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { ReplayCell } from './ReplayCell.tsx';
import { colourOf } from './ThreadName.tsx';

export interface ReplayRowProps {
  replay: Replay;
  row: Row;
  /** Number of the row in the whole table, where only a part of it is drawn. */
  position?: number;
  columns: Column[];
  /** All threads share one column: only the one that acts is told. */
  isCrowded: boolean;
  /** Number of the stop that this row is, or that it leads to. */
  stop: number;
  state: 'past' | 'current' | 'future';
  current: RefObject<HTMLTableRowElement> | null;
}

/** One row of the schedule. A click goes there; the keys of the box around the table do the same. */
export function ReplayRow({ replay, row, position, columns, isCrowded, stop, state, current }: ReplayRowProps) {
  const { t } = useWorkbench();
  const span = isCrowded ? 1 : columns.length;
  const goThere = (): void => move(replay, stop);
  const common = {
    'data-state': state,
    'aria-current': state === 'current' ? ('step' as const) : undefined,
    'aria-rowindex': position,
    onClick: goThere,
    ref: current,
  };

  if (row.type === 'switch') {
    return (
      <tr {...common} class="wb-switch" data-preempted={row.preempted}>
        <td class="wb-step-column" />
        <td class="wb-line-column" />
        <td colSpan={span} data-colour={colourOf(replay, row.to)}>
          <span class="wb-switch-reason">{replay.say(row.reason)}</span>
        </td>
      </tr>
    );
  }
  if (row.type === 'fold' || row.type === 'others') {
    return (
      <tr {...common} class="wb-fold">
        <td class="wb-step-column" />
        <td class="wb-line-column" />
        <td colSpan={span}>
          <button
            type="button"
            class="wb-unfold"
            onClick={(event) => {
              event.stopPropagation();
              openRow(replay, row);
            }}
          >
            {replay.say(row.text)}
          </button>
        </td>
      </tr>
    );
  }
  return (
    <tr
      {...common}
      class={row.type === 'wait' ? 'wb-wait' : 'wb-step'}
      data-marked={row.type === 'step' && row.mark !== null}
    >
      <td class="wb-step-column">
        {row.type === 'step' ? row.index + 1 : <span class="wb-hidden">{t('trace.waiting')}</span>}
      </td>
      <td class="wb-line-column">{row.place?.line}</td>
      {(isCrowded ? columns.filter(({ id }) => id === row.thread) : columns).map((column) => (
        <ReplayCell key={column.id} replay={replay} row={row} column={column} />
      ))}
    </tr>
  );
}
