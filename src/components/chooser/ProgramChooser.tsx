import { useLayoutEffect, useRef } from 'preact/hooks';
import { closeChooser } from '../../lib/chooser/program.ts';
import type { Chooser as State } from '../../lib/chooser/state.ts';
import type { Shared } from '../../lib/share/link.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { ShareButton } from '../workbench/ShareButton.tsx';
import { Chooser } from './Chooser.tsx';

/** What a link holds of the steps taken so far. */
function sharedOf({ source, view, turns }: State): Shared {
  const { options } = view.value.replay;
  return { source, steps: { view: 'chooser', options, at: turns.value.length, finding: null } };
}

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
        <ShareButton label={t('share.steps')} what={() => sharedOf(chooser)} />
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
