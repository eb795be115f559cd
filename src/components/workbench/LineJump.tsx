import { useMemo, useState } from 'preact/hooks';
import { linesReached, moveToLine } from '../../lib/workbench/movement.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';

/** Goes to the next step on a line of the program; pressed again, to the one after it. */
export function LineJump({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const stops = replay.stops.value;
  const lines = useMemo(() => linesReached(replay), [stops]);
  const [line, setLine] = useState(lines[0] ?? 0);
  if (lines.length < 2) return null;
  return (
    <form
      class="wb-line-jump"
      onSubmit={(event) => {
        event.preventDefault();
        moveToLine(replay, line);
      }}
    >
      <select
        aria-label={t('trace.lineOf')}
        value={line}
        onChange={(event) => setLine(Number(event.currentTarget.value))}
      >
        {lines.map((one) => (
          <option key={one} value={one}>
            {t('trace.line', { line: one })}
          </option>
        ))}
      </select>
      <button type="submit" class="wb-button wb-plainly">
        {t('trace.toLine')}
      </button>
    </form>
  );
}
