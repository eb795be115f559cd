import type { Judged } from '../../../graders/predict/judge-choice.ts';
import { useWorkbench } from '../workbench/context.ts';

/** What came of a question, in a line. */
export function QuestionVerdict({ judged: { status, wrong, missing } }: { judged: Judged }) {
  const { t } = useWorkbench();
  const key = status === 'pass' ? 'predict.right' : wrong.length > 0 ? 'predict.wrong' : 'predict.missing';
  return (
    <p class="wb-question-verdict" data-state={status}>
      {t(key, { wrong: wrong.length, missing: missing.length })}
    </p>
  );
}
