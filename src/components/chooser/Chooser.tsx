import { useEffect, useRef } from 'preact/hooks';
import { handleKey, keyOf } from '../../lib/chooser/keys.ts';
import { restart, type Chooser as State, undoStep } from '../../lib/chooser/state.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { ReplayTable } from '../workbench/ReplayTable.tsx';
import { SharedValues } from '../workbench/SharedValues.tsx';
import { ThreadCardView } from './ThreadCardView.tsx';
import { WhatHappened } from './WhatHappened.tsx';

export interface ChooserProps {
  chooser: State;
  /** What has come of the goal, in words; empty where there is none. */
  verdict?: string;
}

/** The learner is the scheduler: a card for each thread, what they share, and the steps taken so far. */
export function Chooser({ chooser, verdict = '' }: ChooserProps) {
  const { t } = useWorkbench();
  const { view, turns, failure } = chooser;
  const { cards, replay, stepped } = view.value;
  const section = useRef<HTMLElement>(null);

  // Whoever has opened it wants the keys to work at once.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  const hasSteps = turns.value.length > 0;
  return (
    <section
      class="wb-chooser"
      ref={section}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys work here
      tabIndex={0}
      data-steps={turns.value.length}
      aria-label={`${t('chooser.label')}. ${t('chooser.keys')}`}
      onKeyDown={(event) => {
        if (handleKey(chooser, event)) event.preventDefault();
      }}
    >
      <ul class="wb-cards">
        {cards.map((card, n) => (
          <ThreadCardView key={card.id} chooser={chooser} card={card} hotkey={keyOf(n)} />
        ))}
      </ul>
      <div class="wb-chooser-bar">
        <button
          type="button"
          class="wb-button wb-plainly"
          aria-disabled={!hasSteps}
          aria-keyshortcuts="Backspace"
          onClick={() => void undoStep(chooser)}
        >
          <Icon name="previous" />
          {t('chooser.undo')}
        </button>
        <button
          type="button"
          class="wb-button wb-plainly"
          aria-disabled={!hasSteps}
          aria-keyshortcuts="Shift+Backspace"
          onClick={() => void restart(chooser)}
        >
          <Icon name="first" />
          {t('chooser.restart')}
        </button>
        <span class="wb-chooser-count">{t('chooser.steps', { n: turns.value.length })}</span>
        <span class="wb-keys-hint">{t('chooser.keys')}</span>
      </div>
      <SharedValues replay={replay} />
      <WhatHappened view={view.value} failure={failure.value} verdict={verdict} />
      {stepped.trace.output.length > 0 && (
        <div class="wb-printed">
          <span class="wb-printed-label">{t('chooser.printed')}</span>
          <pre translate={false}>{stepped.trace.output.map(({ text }) => text).join('\n')}</pre>
        </div>
      )}
      {hasSteps && (
        <div class="wb-steps">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse */}
          <section class="wb-steps-scroller" tabIndex={0} aria-label={t('trace.label')}>
            <ReplayTable replay={replay} />
          </section>
        </div>
      )}
    </section>
  );
}
