import { currentRow, type Replay, type StopRow } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { Prose } from './Prose.tsx';
import { ThreadName } from './ThreadName.tsx';

/** The step just taken as a sentence, and at the end how it ended; screen readers hear it. */
export function ReplayNow({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { at, stops, waits, say, table } = replay;
  const row = currentRow(replay);
  const isLast = at.value === stops.value.length - 1;
  return (
    <div class="wb-now" aria-live="polite" aria-atomic="true">
      <p>{row === undefined ? t('trace.startText') : <Sentence replay={replay} row={row} />}</p>
      {isLast && <p class="wb-end">{say(table.end)}</p>}
      {isLast && waits.length > 0 && (
        <ul class="wb-waits" aria-label={t('trace.waits')}>
          {waits.map((text) => (
            <li key={text}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a row stands for, as a sentence. */
export function Sentence({ replay, row }: { replay: Replay; row: StopRow }) {
  const { t, language } = useWorkbench();
  if (row.type === 'fold' || row.type === 'others') return <Prose text={replay.say(row.text)} />;
  return (
    <>
      <ThreadName replay={replay} id={row.thread} /> {/* the sentence comes without its subject */}
      <Prose text={row.type === 'step' ? replay.say(row.sentence) : t(waitKey(row), { call: callOf(replay, row) })} />
      {language === 'en' ? '.' : '。'}
      {row.place !== null && <span class="wb-muted"> {t('trace.line', { line: row.place.line })}</span>}
    </>
  );
}

type WaitStop = Extract<StopRow, { type: 'wait' }>;

function waitKey({ forever }: WaitStop) {
  return forever ? 'trace.nowWaitsForEver' : 'trace.nowWaits';
}

/** The call that does not come back, without the words for that. */
function callOf({ say }: Replay, { cell }: WaitStop): string {
  const call = cell.args?.call;
  return typeof call === 'object' ? say(call) : say(cell);
}
