import type { Replay } from '../../lib/workbench/replay-view.ts';

/** A thread by its name, in its colour. */
export function ThreadName({ replay, id }: { replay: Replay; id: number }) {
  const { columns } = replay.table;
  const column = columns.find((it) => it.id === id);
  return (
    <span class="wb-thread" data-colour={colourOf(replay, id)} translate={false}>
      {column === undefined ? `#${id}` : replay.say(column.name)}
    </span>
  );
}

/** Number of a thread's colour: 0 is the main thread's; eight others take turns. */
export function colourOf({ table }: Replay, id: number): number {
  const n = table.columns.findIndex((column) => column.id === id);
  return n <= 0 ? 0 : ((n - 1) % 8) + 1;
}
