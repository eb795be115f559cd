import { useRef } from 'preact/hooks';
import { openProgramChooser } from '../../lib/chooser/program.ts';
import { canBeExplored, explore } from '../../lib/workbench/explore.ts';
import { reset, undoReset } from '../../lib/workbench/reset.ts';
import { runProgram } from '../../lib/workbench/run.ts';
import { stop } from '../../lib/workbench/stop.ts';
import { submit } from '../../lib/workbench/submit.ts';
import { BusyNote } from './BusyNote.tsx';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';

/** What can be done with the program. Buttons that cannot be used now keep their place and the focus. */
export function Toolbar() {
  const workbench = useWorkbench();
  const { t, subject, busy, source, beforeReset } = workbench;
  const run = useRef<HTMLButtonElement>(null);
  const isBusy = busy.value !== null;
  const isExercise = subject.kind === 'exercise';
  const isChanged = source.value !== subject.given;

  return (
    <div class="wb-toolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <button
        type="button"
        ref={run}
        class={`wb-button ${isExercise ? 'wb-plainly' : 'wb-strong'}`}
        aria-disabled={isBusy}
        aria-keyshortcuts="Control+Enter"
        title={t('run.title')}
        onClick={() => void runProgram(workbench)}
      >
        <Icon name="run" />
        {t('button.run')}
      </button>
      {canBeExplored(subject) && (
        <button
          type="button"
          class="wb-button wb-plainly"
          aria-disabled={isBusy}
          aria-keyshortcuts="Alt+Enter"
          title={t('explore.title')}
          onClick={() => void explore(workbench)}
        >
          <Icon name="explore" />
          {t('button.explore')}
        </button>
      )}
      {isExercise && (
        <button
          type="button"
          class="wb-button wb-strong"
          aria-disabled={isBusy}
          aria-keyshortcuts="Control+Shift+Enter"
          title={t('submit.title')}
          onClick={() => void submit(workbench)}
        >
          <Icon name="submit" />
          {t('button.submit')}
        </button>
      )}
      <button
        type="button"
        class="wb-button wb-plainly wb-stop"
        aria-disabled={!isBusy}
        aria-keyshortcuts="Escape"
        onClick={() => {
          // This button is about to go, and the focus must not go with it.
          run.current?.focus();
          stop(workbench);
        }}
      >
        <Icon name="stop" />
        {t('button.stop')}
      </button>
      <button
        type="button"
        class="wb-button wb-quiet"
        aria-disabled={isBusy}
        aria-label={t('chooser.open')}
        title={t('chooser.openTitle')}
        onClick={() => void openProgramChooser(workbench)}
      >
        <Icon name="step" />
        <span class="wb-label">{t('chooser.openShort')}</span>
      </button>
      <BusyNote />
      <span class="wb-space" />
      <SpeedChoice />
      {beforeReset.value !== null && !isChanged ? (
        <button
          type="button"
          class="wb-button wb-quiet"
          aria-label={t('button.undoReset')}
          onClick={() => undoReset(workbench)}
        >
          <Icon name="reset" />
          <span class="wb-label">{t('button.undoReset')}</span>
        </button>
      ) : (
        <button
          type="button"
          class="wb-button wb-quiet"
          aria-disabled={!isChanged}
          aria-label={t('button.reset')}
          title={t('reset.title')}
          onClick={() => reset(workbench)}
        >
          <Icon name="reset" />
          <span class="wb-label">{t('button.reset')}</span>
        </button>
      )}
    </div>
  );
}
