import { type Movement, move } from '../../lib/workbench/movement.ts';
import { type Replay, stepsDone } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { Icon, type IconName } from './icons.tsx';

const BACK = ['first', 'previousSwitch', 'previous'] as const satisfies (Movement & IconName)[];
const FORTH = ['next', 'nextSwitch', 'last'] as const satisfies (Movement & IconName)[];

/** Back and forth through the schedule. A button that leads nowhere keeps its place and the focus. */
export function ReplayControls({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { at, stops } = replay;
  const atStart = at.value < 0;
  const atEnd = at.value >= stops.value.length - 1;
  const button = (movement: (typeof BACK | typeof FORTH)[number], leadsNowhere: boolean) => (
    <button
      key={movement}
      type="button"
      class="wb-button wb-square"
      title={t(`trace.${movement}`)}
      aria-label={t(`trace.${movement}`)}
      aria-disabled={leadsNowhere}
      onClick={() => move(replay, movement)}
    >
      <Icon name={movement} />
    </button>
  );
  return (
    <div class="wb-controls">
      {BACK.map((movement) => button(movement, atStart))}
      <span class="wb-position">
        {atStart
          ? t('trace.start')
          : t('trace.position', { step: stepsDone(replay) + 1, steps: replay.trace.steps.length })}
      </span>
      {FORTH.map((movement) => button(movement, atEnd))}
      <span class="wb-keys">{t('trace.keys')}</span>
    </div>
  );
}
