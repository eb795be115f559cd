import { canUndo, reset, resetToPass, undoReset } from '../../lib/workbench/reset.ts';
import { useWorkbench } from './context.ts';
import { ToolButton } from './ToolButton.tsx';

/** Back to the program as it was given, or to the one that passed; and from there again to what was thrown away. */
export function ResetButtons() {
  const workbench = useWorkbench();
  const { t, subject, source, lastPass } = workbench;
  return (
    <>
      {lastPass.value !== null && lastPass.value !== source.value && (
        <ToolButton icon="history" label={t('button.lastPass')} onClick={() => resetToPass(workbench)} />
      )}
      {canUndo(workbench) ? (
        <ToolButton icon="reset" label={t('button.undoReset')} onClick={() => undoReset(workbench)} />
      ) : (
        <ToolButton
          icon="reset"
          label={t('button.reset')}
          title={t('reset.title')}
          isDisabled={source.value === subject.given}
          onClick={() => reset(workbench)}
        />
      )}
    </>
  );
}
