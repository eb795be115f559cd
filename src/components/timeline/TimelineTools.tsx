import { useState } from 'preact/hooks';
import type { TimelineAxis } from '../../../engine/explain/timeline.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { TimelineText } from './TimelineText.tsx';

export interface TimelineToolsProps {
  replay: Replay;
  axis: TimelineAxis;
  onAxis(axis: TimelineAxis): void;
  onZoom(factor: number): void;
  onFit(): void;
}

/** Zooming, the choice of the axis, and the same as text. */
export function TimelineTools({ replay, axis, onAxis, onZoom, onFit }: TimelineToolsProps) {
  const { t } = useWorkbench();
  const [isText, setText] = useState(false);
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
      {isText && <TimelineText key={axis} replay={replay} axis={axis} />}
    </>
  );
}
