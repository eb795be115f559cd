import type { FoundView } from '../../lib/engine/types.ts';
import { Badge } from './Badge.tsx';
import { useWorkbench } from './context.ts';
import { FindingLink } from './FindingLink.tsx';
import { ItemSchedule } from './ItemSchedule.tsx';
import { withoutTitle } from './Notes.tsx';
import { Prose } from './Prose.tsx';

/** One fault: what it is, how likely it is to be met, and the schedule that shows it. */
export function FoundItem({ finding, samples }: { finding: FoundView; samples: number }) {
  const { t } = useWorkbench();
  const { title, luck, cost, shortest, stepping } = finding;
  return (
    <li class="wb-check" data-status="fail">
      <Badge icon="fail" tone="bad" />
      <div class="wb-check-body">
        <p class="wb-check-title">
          <Prose text={title} />
        </p>
        <p class="wb-check-text">
          <Prose text={withoutTitle(finding)} /> <FindingLink code={stepping?.finding?.code} />
        </p>
        {luck !== null && samples > 0 && (
          <p class="wb-luck">
            <span class="wb-luck-label">{t('explore.luck')}</span>
            {luck === 0
              ? t('explore.luckNone', { samples })
              : t('explore.luckOne', { n: Math.round(samples / luck), luck, samples })}
          </p>
        )}
        <ItemSchedule stepping={stepping} cost={cost} shortest={shortest} />
      </div>
    </li>
  );
}
