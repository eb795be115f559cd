import { useMemo, useState } from 'preact/hooks';
import type { TimelineAxis } from '../../../engine/explain/timeline.ts';
import { timelineSentences } from '../../../engine/explain/timeline-sentences.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Prose } from '../workbench/Prose.tsx';

/** Sentences that are shown at first, and more with each press: copying takes all of them. */
const AT_A_TIME = 200;

/** What a timeline shows as an ordered list, for those who listen, and for copying. */
export function TimelineText({ replay, axis }: { replay: Replay; axis: TimelineAxis }) {
  const { t } = useWorkbench();
  const [isCopied, setCopied] = useState(false);
  const [shown, setShown] = useState(AT_A_TIME);
  const sentences = useMemo(
    () => timelineSentences(replay.trace, axis, replay.finding).map((text) => replay.say(text)),
    [replay, axis],
  );
  const copy = (): void => {
    const text = sentences.map((sentence, n) => `${n + 1}. ${sentence.replaceAll('`', '')}`).join('\n');
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const left = sentences.length - shown;
  return (
    <div class="tl-text-live">
      <button type="button" class="wb-button wb-plainly" onClick={copy}>
        {t(isCopied ? 'trace.copied' : 'trace.copy')}
      </button>
      <ol>
        {sentences.slice(0, shown).map((text, n) => (
          <li key={n}>
            <Prose text={text} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="wb-button wb-plainly" onClick={() => setShown(shown + AT_A_TIME)}>
          {t('timeline.moreText', { n: Math.min(left, AT_A_TIME), left })}
        </button>
      )}
    </div>
  );
}
