import type { Judged } from '../../../graders/predict/judge-choice.ts';
import type { QuestionView } from '../../lib/predict/view.ts';
import { useWorkbench } from '../workbench/context.ts';

/** What came of a question, in a line. Where one option is chosen, its reason says so already to whoever sees it. */
export function QuestionVerdict({ question, judged }: { question: QuestionView; judged: Judged }) {
  const { status, wrong, missing } = judged;
  const { t } = useWorkbench();
  return (
    <p class={question.choose === 'one' ? 'wb-hidden' : 'wb-question-verdict'} data-state={status}>
      {t(keyOf(question, judged), { wrong: wrong.length, missing: missing.length })}
    </p>
  );
}

function keyOf({ choose }: QuestionView, { status, wrong }: Judged) {
  if (status === 'pass') return 'predict.right';
  if (choose === 'one') return 'predict.wrongOne';
  return wrong.length > 0 ? 'predict.wrong' : 'predict.missing';
}
