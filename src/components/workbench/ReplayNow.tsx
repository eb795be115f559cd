import { currentRow, type Replay, type StopRow } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { Prose } from './Prose.tsx';
import { ThreadName } from './ThreadName.tsx';

/** The step just taken as a sentence; screen readers hear it. */
export function ReplayNow({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const row = currentRow(replay);
  const isLast = replay.at.value === replay.stops.value.length - 1;
  return (
    <p class="wb-now" aria-live="polite" aria-atomic="true">
      {row === undefined ? t('trace.startText') : <Sentence replay={replay} row={row} />}
      {isLast && <span class="wb-end"> {replay.say(replay.table.end)}</span>}
    </p>
  );
}

function Sentence({ replay, row }: { replay: Replay; row: StopRow }) {
  const { t, language } = useWorkbench();
  if (row.type === 'fold' || row.type === 'others') return <Prose text={replay.say(row.text)} />;
  const text = row.type === 'step' ? replay.say(row.sentence) : replay.say(row.cell);
  return (
    <>
      <ThreadName replay={replay} id={row.thread} /> {/* a sentence without its subject */}
      <Prose text={text} />
      {language === 'en' ? '.' : '。'}
      {row.place !== null && <span class="wb-now-line"> {t('trace.line', { line: row.place.line })}</span>}
    </>
  );
}
