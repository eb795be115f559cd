import type { Wait } from '../../../engine/explore/report.ts';
import { useWorkbench } from './context.ts';

/** Who has what and waits for whom, at an end that is none. */
export function WaitRing({ waits }: { waits: readonly Wait[] }) {
  const { t, replay } = useWorkbench();
  const open = replay.value;
  const colour = (id: number): number => {
    const n = open?.table.columns.findIndex((column) => column.id === id) ?? 0;
    return n <= 0 ? 0 : ((n - 1) % 8) + 1;
  };
  return (
    <div class="wb-waits">
      <p class="wb-waits-title">{t('trace.waits')}</p>
      <ul>
        {waits.map((wait) => (
          <li key={wait.id} class="wb-waits-item">
            <span class="wb-thread" data-colour={colour(wait.id)} translate={false}>
              {wait.thread}
            </span>
            <span class="wb-waits-arrow" aria-hidden="true" />
            <span class="wb-waits-target">
              {t('trace.waits.wants')} <code translate={false}>{wait.target}</code>
              <small>{t('trace.line', { line: wait.line })}</small>
            </span>
            {wait.holders.map((holder) => (
              <span key={holder.id} class="wb-waits-holder">
                <span class="wb-waits-arrow" aria-hidden="true" />
                {t('trace.waits.heldBy')}{' '}
                <span class="wb-thread" data-colour={colour(holder.id)} translate={false}>
                  {holder.thread}
                </span>
                {wait.operation !== 'thread.join' && <small>{t('trace.line', { line: holder.line })}</small>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
