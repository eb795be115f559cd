import { leaveShared, openSteps, takeOver } from '../../lib/share/open-shared.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';

/** Says that the program was sent by somebody, that nothing of it has run, and what can be done with it. */
export function SharedNote() {
  const workbench = useWorkbench();
  const { t, shared, busy } = workbench;
  const open = shared.value;
  if (open === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
    <div class="wb-note-bar wb-shared-note" role="group" aria-label={t('shared.title')}>
      <p>
        <strong>{t('shared.title')}</strong> {open.problem ?? t('shared.text')}
      </p>
      <div class="wb-row">
        {open.steps !== null && (
          <button
            type="button"
            class="wb-button wb-plainly"
            aria-disabled={busy.value !== null}
            onClick={() => void openSteps(workbench)}
          >
            <Icon name="step" />
            {t('shared.open')}
          </button>
        )}
        <button type="button" class="wb-button wb-plainly" onClick={() => takeOver(workbench)}>
          {t('shared.takeOver')}
        </button>
        <button type="button" class="wb-button wb-plainly" onClick={() => leaveShared(workbench)}>
          {t('shared.leave')}
        </button>
      </div>
    </div>
  );
}
