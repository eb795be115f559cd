import { type Movement, move } from '../../lib/workbench/movement.ts';
import { type Replay, stepsDone } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { Icon, type IconName } from './icons.tsx';

const MOVEMENTS = ['first', 'previous', 'next', 'last'] as const satisfies (Movement & IconName)[];

/** Back and forth through the schedule. A button that leads nowhere keeps its place and the focus. */
export function ReplayControls({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { at, stops } = replay;
  const atStart = at.value < 0;
  const atEnd = at.value >= stops.value.length - 1;
  const button = (movement: (typeof MOVEMENTS)[number]) => (
    <button
      key={movement}
      type="button"
      class="wb-button wb-square"
      title={t(`trace.${movement}`)}
      aria-label={t(`trace.${movement}`)}
      aria-disabled={movement === 'first' || movement === 'previous' ? atStart : atEnd}
      onClick={() => move(replay, movement)}
    >
      <Icon name={movement} />
    </button>
  );
  return (
    <div class="wb-controls">
      {MOVEMENTS.slice(0, 2).map(button)}
      <span class="wb-position">
        {atStart
          ? t('trace.start')
          : t('trace.position', { step: stepsDone(replay) + 1, steps: replay.trace.steps.length })}
      </span>
      {MOVEMENTS.slice(2).map(button)}
      <span class="wb-keys">{t('trace.keys')}</span>
    </div>
  );
}
