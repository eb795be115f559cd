import { useEffect, useRef } from 'preact/hooks';
import { closeSolution, showSolution } from '../../lib/workbench/solution.ts';
import { useWorkbench } from './context.ts';

/** Whether the solution is really wanted before the exercise has been passed. */
export function SolutionQuestion() {
  const workbench = useWorkbench();
  const { t } = workbench;
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
    <div class="wb-solution wb-solution-question" role="group" aria-label={t('solution.show')}>
      <p>{t('solution.confirm')}</p>
      <div class="wb-row">
        <button type="button" class="wb-button wb-plainly" onClick={() => void showSolution(workbench)}>
          {t('solution.yes')}
        </button>
        <button type="button" class="wb-button wb-plainly" ref={no} onClick={() => closeSolution(workbench)}>
          {t('solution.no')}
        </button>
      </div>
    </div>
  );
}
