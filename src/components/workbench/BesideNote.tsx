import { useLayoutEffect, useRef } from 'preact/hooks';
import { choosePlace } from '../../lib/workbench/beside.ts';
import { useWorkbench } from './context.ts';

/** Where a workbench stood that stands beside the text now. */
export function BesideNote() {
  const workbench = useWorkbench();
  const { t, subject } = workbench;
  const note = useRef<HTMLParagraphElement>(null);

  // The text has become narrower and longer: what it says of this program has to be in view, not what lay above it.
  useLayoutEffect(() => {
    const exercise = note.current?.closest('.wb-exercise');
    if (exercise) exercise.scrollIntoView({ block: 'start' });
    else note.current?.scrollIntoView({ block: 'center' });
  }, []);

  return (
    <p class="wb-beside-note" ref={note}>
      {t('beside.note', { name: subject.file })}{' '}
      <button type="button" class="wb-place" onClick={() => choosePlace(workbench, false)}>
        {t('beside.back')}
      </button>
    </p>
  );
}
