import { useWorkbench } from './context.ts';

/** What is being done. The style sheet holds it back for half a second, so that quick things do not flicker. */
export function BusyNote() {
  const { t, busy } = useWorkbench();
  const now = busy.value;
  if (now === null) return null;
  const { stage, executions, estimate } = now;
  const counts = stage === 'grading' && executions !== undefined && executions > 0;
  return (
    <span class="wb-busy">
      <span class="wb-spinner" aria-hidden="true" />
      <span class="wb-busy-text">
        {t(`busy.${stage}`)}
        {counts && (
          <span class="wb-busy-count">
            {' '}
            {estimate != null && estimate > executions
              ? t('busy.estimate', { executions, estimate })
              : t('busy.executions', { executions })}
          </span>
        )}
      </span>
    </span>
  );
}
