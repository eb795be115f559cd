import { useState } from 'preact/hooks';
import type { Shared } from '../../lib/share/link.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { ShareButton } from './ShareButton.tsx';

/** The schedule as text, to be replayed in a terminal. */
export function ScheduleText({ schedule, what }: { schedule: string; what(): Shared }) {
  const { t, subject } = useWorkbench();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    // Where the clipboard is refused, the text can still be marked by hand.
    navigator.clipboard?.writeText(schedule).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p class="wb-schedule">
      <span class="wb-schedule-label">{t('trace.schedule')}</span>
      <code class="wb-schedule-text" translate={false}>
        {schedule}
      </code>
      <button type="button" class="wb-button wb-quiet" onClick={copy}>
        <Icon name={isCopied ? 'pass' : 'copy'} />
        {t(isCopied ? 'trace.copied' : 'trace.copy')}
      </button>
      {subject.kind !== 'predict' && <ShareButton label={t('share.steps')} what={what} />}
    </p>
  );
}
