import { useRef, useState } from 'preact/hooks';
import { openProgramChooser } from '../../lib/chooser/program.ts';
import { settings } from '../../lib/settings/settings.ts';
import { canBeExplored, explore } from '../../lib/workbench/explore.ts';
import { runProgram } from '../../lib/workbench/run.ts';
import { stop } from '../../lib/workbench/stop.ts';
import { submit } from '../../lib/workbench/submit.ts';
import { machineLabel } from '../settings/labels.ts';
import { BusyNote } from './BusyNote.tsx';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { MachineSettings } from './MachineSettings.tsx';
import { ResetButtons } from './ResetButtons.tsx';
import { ShareButton } from './ShareButton.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { ToolButton } from './ToolButton.tsx';

/** What can be done with the program. Buttons that cannot be used now keep their place and the focus. */
export function Toolbar() {
  const workbench = useWorkbench();
  const { t, subject, busy, source } = workbench;
  const run = useRef<HTMLButtonElement>(null);
  const isBusy = busy.value !== null;
  const isExercise = subject.kind === 'exercise';
  const [isSetting, setSetting] = useState(false);
  const machine = machineLabel(settings.value, t);

  return (
    <div class="wb-toolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <div class="wb-actions">
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
      </div>
      <BusyNote />
      <div class="wb-tools">
        <button
          type="button"
          class="wb-button wb-quiet wb-first-tool"
          aria-disabled={isBusy}
          aria-label={t('chooser.open')}
          title={t('chooser.openTitle')}
          onClick={() => void openProgramChooser(workbench)}
        >
          <Icon name="step" />
          <span class="wb-label">{t('chooser.openShort')}</span>
        </button>
        <span class="wb-space" />
        <SpeedChoice />
        {machine !== '' && <span class="wb-machine-now">{machine}</span>}
        <ToolButton
          icon="settings"
          label={t('settings.open')}
          isOpen={isSetting}
          onClick={() => setSetting(!isSetting)}
        />
        <ShareButton label={t('share.program')} what={() => ({ source: source.value, steps: null })} brief />
        <ResetButtons />
      </div>
      {isSetting && <MachineSettings />}
    </div>
  );
}
