import type { Timeline, TimelineState } from '../../../engine/explain/timeline.ts';
import { useWorkbench } from '../workbench/context.ts';

const STATES: readonly TimelineState[] = ['running', 'computing', 'ready', 'blocked', 'sleeping'];

/** What the bars of a timeline mean, those that occur in it. */
export function TimelineLegend({ model }: { model: Timeline }) {
  const { t } = useWorkbench();
  const present = new Set(model.lanes.flatMap(({ spans }) => spans.map(({ state }) => state)));
  return (
    <ul class="tl-key tl-key-live">
      {STATES.filter((state) => present.has(state)).map((state) => (
        <li key={state}>
          <i class={`tl-sample tl-sample-${state}`} />
          {t(`timeline.key.${state}`)}
        </li>
      ))}
      {model.lanes.some(({ held }) => held.length > 0) && (
        <li>
          <i class="tl-sample tl-sample-lock" />
          {t('timeline.key.lock')}
        </li>
      )}
      {model.marks.length > 0 && (
        <li>
          <i class="tl-sample tl-sample-mark" />
          {t('timeline.key.mark')}
        </li>
      )}
    </ul>
  );
}
