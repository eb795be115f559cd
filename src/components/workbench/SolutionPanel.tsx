import { askForSolution } from '../../lib/workbench/solution.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { SolutionBeside } from './SolutionBeside.tsx';
import { SolutionQuestion } from './SolutionQuestion.tsx';

/** The way to the course's own answer: behind a question for as long as there has been no pass. */
export function SolutionPanel() {
  const workbench = useWorkbench();
  const { t, solution } = workbench;
  const now = solution.value;
  if (now.state === 'asking') return <SolutionQuestion />;
  if (now.state === 'open') return <SolutionBeside source={now.source} explanation={now.explanation} />;
  return (
    <div class="wb-solution">
      <button
        type="button"
        class="wb-button wb-quiet"
        aria-disabled={now.state === 'loading'}
        onClick={() => void askForSolution(workbench)}
      >
        <Icon name="solution" />
        {t('solution.show')}
      </button>
      {now.state === 'failed' && <span class="wb-failed">{t('failure.offline')}</span>}
    </div>
  );
}
