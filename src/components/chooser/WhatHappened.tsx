import type { StepperView } from '../../lib/chooser/view.ts';
import { currentRow } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Prose } from '../workbench/Prose.tsx';
import { Sentence } from '../workbench/ReplayNow.tsx';

export interface WhatHappenedProps {
  view: StepperView;
  failure: string;
  verdict: string;
}

/** The step just taken as a sentence, how it ended, and what has come of the goal; screen readers hear it. */
export function WhatHappened({ view, failure, verdict }: WhatHappenedProps) {
  const { t } = useWorkbench();
  const { replay, stepped } = view;
  const row = currentRow(replay);
  return (
    <div class="wb-now" aria-live="polite" aria-atomic="true">
      <p>
        {row === undefined ? t('chooser.begin') : <Sentence replay={replay} row={row} />}
        {stepped.over && <strong> {replay.say(replay.table.end)}</strong>}
      </p>
      {stepped.over && replay.waits.length > 0 && (
        <ul class="wb-waits" aria-label={t('trace.waits')}>
          {replay.waits.map((text) => (
            <li key={text}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      )}
      {verdict !== '' && <p class="wb-chooser-verdict">{verdict}</p>}
      {failure !== '' && <p class="wb-chooser-failure">{failure}</p>}
    </div>
  );
}
