import type { Stepping } from '../../lib/engine/types.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';

export interface ItemScheduleProps {
  stepping: Stepping | null;
  cost: { steps: number; switches: number } | null;
  shortest: boolean;
}

/** The schedule that shows a fault, to be stepped through, and what it costs. */
export function ItemSchedule({ stepping, cost, shortest }: ItemScheduleProps) {
  const workbench = useWorkbench();
  const { t, busy } = workbench;
  if (stepping === null) return null;
  return (
    <p class="wb-check-schedule">
      <button
        type="button"
        class="wb-button wb-plainly"
        aria-disabled={busy.value !== null}
        onClick={() => void stepThrough(workbench, stepping)}
      >
        <Icon name="step" />
        {t('button.step')}
      </button>
      {cost !== null && <span>{t(shortest ? 'verdict.shortest' : 'verdict.found', { ...cost })}</span>}
    </p>
  );
}
