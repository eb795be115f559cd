import type { CheckView } from '../../lib/engine/types.ts';
import { Badge } from './Badge.tsx';
import { useWorkbench } from './context.ts';
import { FindingLink } from './FindingLink.tsx';
import { ItemSchedule } from './ItemSchedule.tsx';
import { Prose } from './Prose.tsx';

const TONES = { pass: 'good', fail: 'bad', inconclusive: 'warn', skipped: 'plain' } as const;

/** One check: whether it holds, why not, and the schedule that shows it. */
export function CheckItem({ check }: { check: CheckView }) {
  const { t } = useWorkbench();
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
        <ItemSchedule stepping={stepping} cost={cost} shortest={shortest} />
      </div>
    </li>
  );
}
