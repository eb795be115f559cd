import { useEffect, useRef } from 'preact/hooks';
import { closeSolution } from '../../lib/workbench/solution.ts';
import { useWorkbench } from './context.ts';
import { DiffPane } from './DiffPane.tsx';
import { Icon } from './icons.tsx';

/** The learner's program and the course's own, and why that one is right. Neither is changed by looking. */
export function SolutionBeside({ source, explanation }: { source: string; explanation: string }) {
  const workbench = useWorkbench();
  const { t } = workbench;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <section class="wb-solution-open" aria-label={t('solution.title')}>
      <header class="wb-solution-head">
        <h4 tabIndex={-1} ref={head}>
          {t('solution.title')}
        </h4>
        <button type="button" class="wb-button wb-quiet" onClick={() => closeSolution(workbench)}>
          <Icon name="close" />
          {t('solution.close')}
        </button>
      </header>
      <p class="wb-solution-note">{t('solution.kept')}</p>
      <DiffPane
        before={{ label: t('solution.yours'), text: workbench.source.value }}
        after={{ label: t('solution.ours'), text: source }}
      />
      {/* The exercise's own text, made when the site was built. */}
      <div class="wb-solution-text" dangerouslySetInnerHTML={{ __html: explanation }} />
    </section>
  );
}
