import { useLayoutEffect, useRef } from 'preact/hooks';
import { closeChooser } from '../../lib/chooser/program.ts';
import type { Chooser as State } from '../../lib/chooser/state.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { Chooser } from './Chooser.tsx';

/** The program of a workbench, step by step, in the order that the learner chooses. */
export function ProgramChooser({ chooser }: { chooser: State }) {
  const workbench = useWorkbench();
  const { t, source } = workbench;
  const section = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const isWide = matchMedia('(min-width: 72rem)').matches;
    (isWide ? section.current?.closest('.wb') : section.current)?.scrollIntoView({ block: 'start' });
  }, [chooser]);

  return (
    <section class="wb-replay" ref={section} aria-label={t('chooser.label')}>
      <header class="wb-replay-head">
        <h4>{t('chooser.label')}</h4>
        <button type="button" class="wb-button wb-quiet" onClick={() => closeChooser(workbench)}>
          <Icon name="close" />
          {t('chooser.close')}
        </button>
      </header>
      {source.value !== chooser.source && <p class="wb-stale">{t('trace.stale')}</p>}
      <Chooser chooser={chooser} />
    </section>
  );
}
