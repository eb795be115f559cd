import { openEditor } from '../../lib/workbench/open-editor.ts';
import { useWorkbench } from './context.ts';
import { Prose } from './Prose.tsx';

/** What the compiler objects to, line by line; each leads to its place. */
export function Problems() {
  const workbench = useWorkbench();
  const { t, problems } = workbench;
  const found = problems.value;
  if (found.length === 0) return null;
  return (
    <div class="wb-problems">
      <p class="wb-problems-title">{t('editor.problems', { n: found.length })}</p>
      <ul>
        {found.map((problem, n) => (
          <li key={n}>
            <button type="button" class="wb-place" onClick={() => void openEditor(workbench, problem.line)}>
              {t('editor.line', { line: problem.line })}
            </button>{' '}
            <Prose text={problem.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
