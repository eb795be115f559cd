import { useState } from 'preact/hooks';
import { reset } from '../../lib/workbench/reset.ts';
import { isOutdated, keepOutdated } from '../../lib/workbench/restore-draft.ts';
import { useWorkbench } from './context.ts';
import { DiffPane } from './DiffPane.tsx';

/** Says that the course gives another program now than the one that the draft was begun from. */
export function OutdatedNote() {
  const workbench = useWorkbench();
  const { t, base, subject, shared, source } = workbench;
  const [isOpen, setOpen] = useState(false);
  const begun = base.value;
  if (begun === null || shared.value !== null || source.value === subject.given) return null;
  if (!isOutdated(workbench)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
    <div class="wb-note-bar" role="group" aria-label={t('outdated.text')}>
      <p>{t('outdated.text')}</p>
      <div class="wb-row">
        <button type="button" class="wb-button wb-plainly" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'outdated.hide' : 'outdated.show')}
        </button>
        <button type="button" class="wb-button wb-plainly" onClick={() => keepOutdated(workbench)}>
          {t('outdated.keep')}
        </button>
        <button type="button" class="wb-button wb-plainly" onClick={() => reset(workbench)}>
          {t('outdated.take')}
        </button>
      </div>
      {isOpen && (
        <DiffPane
          before={{ label: t('outdated.before'), text: begun.given }}
          after={{ label: t('outdated.after'), text: subject.given }}
        />
      )}
    </div>
  );
}
