import { useEffect, useState } from 'preact/hooks';
import { type Chooser, operationsOfLine } from '../../lib/chooser/state.ts';
import { useWorkbench } from '../workbench/context.ts';

/** The line where a thread stands, taken apart: each operation is a step, and others may come in between. */
export function LineOperations({ chooser, thread }: { chooser: Chooser; thread: number }) {
  const { t } = useWorkbench();
  const [operations, setOperations] = useState<string[]>([]);
  const view = chooser.view.value;
  useEffect(() => {
    let isCurrent = true;
    void operationsOfLine(chooser, thread).then((found) => {
      if (isCurrent) setOperations(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [view, thread]);
  return (
    <ol class="wb-card-operations" aria-label={t('chooser.operations')}>
      {operations.map((text, n) => (
        <li key={n}>
          <code translate={false}>{text}</code>
        </li>
      ))}
    </ol>
  );
}
