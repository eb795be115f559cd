import { useState } from 'preact/hooks';
import type { Timeline, TimelineAxis } from '../../../engine/explain/timeline.ts';
import { timelineSentences } from '../../../engine/explain/timeline-sentences.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Prose } from '../workbench/Prose.tsx';

export interface TimelineToolsProps {
  replay: Replay;
  model: Timeline;
  axis: TimelineAxis;
  onAxis(axis: TimelineAxis): void;
  onZoom(factor: number): void;
  onFit(): void;
}

/** Zooming, the choice of the axis, and the same as text. */
export function TimelineTools({ replay, axis, onAxis, onZoom, onFit }: TimelineToolsProps) {
  const { t } = useWorkbench();
  const [isText, setText] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const sentences = isText ? timelineSentences(replay.trace, axis, replay.finding).map((text) => replay.say(text)) : [];
  const copy = (): void => {
    const text = sentences.map((sentence, n) => `${n + 1}. ${sentence.replaceAll('`', '')}`).join('\n');
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <div class="tl-tools">
        <button
          type="button"
          class="wb-button wb-square"
          aria-label={t('timeline.closer')}
          title={t('timeline.closer')}
          onClick={() => onZoom(0.5)}
        >
          +
        </button>
        <button
          type="button"
          class="wb-button wb-square"
          aria-label={t('timeline.farther')}
          title={t('timeline.farther')}
          onClick={() => onZoom(2)}
        >
          −
        </button>
        <button type="button" class="wb-button wb-quiet" onClick={onFit}>
          {t('timeline.fit')}
        </button>
        {replay.trace.elapsed > 0 && (
          <button type="button" class="wb-button wb-quiet" onClick={() => onAxis(axis === 'steps' ? 'time' : 'steps')}>
            {t(axis === 'steps' ? 'timeline.byTime' : 'timeline.bySteps')}
          </button>
        )}
        <span class="wb-space" />
        <button type="button" class="wb-button wb-quiet" aria-expanded={isText} onClick={() => setText(!isText)}>
          {t('timeline.asText')}
        </button>
      </div>
      {isText && (
        <div class="tl-text-live">
          <button type="button" class="wb-button wb-plainly" onClick={copy}>
            {t(isCopied ? 'trace.copied' : 'trace.copy')}
          </button>
          <ol>
            {sentences.map((text, n) => (
              <li key={n}>
                <Prose text={text} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
