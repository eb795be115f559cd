import type { CheckView } from '../../lib/engine/types.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { Badge } from './Badge.tsx';
import { useWorkbench } from './context.ts';
import { FindingLink } from './FindingLink.tsx';
import { Icon } from './icons.tsx';
import { Prose } from './Prose.tsx';

const TONES = { pass: 'good', fail: 'bad', inconclusive: 'warn', skipped: 'plain' } as const;

/** One check: whether it holds, why not, and the schedule that shows it. */
export function CheckItem({ check }: { check: CheckView }) {
  const workbench = useWorkbench();
  const { t, busy } = workbench;
  const { title, status, text, points, maxPoints, cost, shortest, stepping } = check;
  return (
    <li class="wb-check" data-status={status}>
      <Badge icon={status} tone={TONES[status]} />
      <div class="wb-check-body">
        <p class="wb-check-title">
          <span>
            <span class="wb-hidden">{t(`verdict.check.${status}`)}: </span>
            <Prose text={title} />
          </span>
          <span class="wb-check-points" aria-hidden="true">
            {points}/{maxPoints}
          </span>
        </p>
        <p class="wb-check-text">
          <Prose text={text} /> <FindingLink code={stepping?.finding?.code} />
        </p>
        {stepping !== null && (
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
        )}
      </div>
    </li>
  );
}
