import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { move, movementOf } from '../../lib/workbench/movement.ts';
import { type Replay, stepsDone } from '../../lib/workbench/replay-view.ts';
import { WaitGraph } from '../timeline/WaitGraph.tsx';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { LineJump } from './LineJump.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import { Prose } from './Prose.tsx';
import { ReplayControls } from './ReplayControls.tsx';
import { ReplayNow } from './ReplayNow.tsx';
import { ReplayTable } from './ReplayTable.tsx';
import { ScheduleText } from './ScheduleText.tsx';
import { SharedValues } from './SharedValues.tsx';

/** A schedule to step through: the table, where the threads are now, and what they share. */
export function ReplayView({ replay }: { replay: Replay }) {
  const { t, replay: open, source } = useWorkbench();
  const steps = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const isAtEnd = replay.at.value === replay.stops.value.length - 1;
  const [isPicture, setPicture] = useState(false);
  const [Picture, setDrawing] = useState<ComponentType<{ replay: Replay }> | null>(null);
  const choose = (picture: boolean): void => {
    setPicture(picture);
    // The picture and its library come when somebody wants to see it.
    if (picture && Picture === null) {
      import('../timeline/TimelineView.tsx').then(
        (module) => setDrawing(() => module.default),
        () => setPicture(false),
      );
    }
  };

  // Whoever asked for the steps wants the arrow keys to work at once.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    steps.current?.focus({ preventScroll: true });
    // Side by side the whole workbench has to be seen, else the steps below the program.
    const isWide = matchMedia('(min-width: 72rem)').matches;
    (isWide ? section.current?.closest('.wb') : section.current)?.scrollIntoView({ block: 'start' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [replay]);

  return (
    <section class="wb-replay" aria-label={t('trace.label')} ref={section}>
      <header class="wb-replay-head">
        <h4>
          <Prose text={replay.title} />
        </h4>
        <button
          type="button"
          class="wb-button wb-quiet"
          onClick={() => {
            open.value = null;
          }}
        >
          <Icon name="close" />
          {t('trace.close')}
        </button>
      </header>
      <ReplayControls replay={replay} />
      <SharedValues replay={replay} />
      <ReplayNow replay={replay} />
      {isAtEnd && <WaitGraph replay={replay} />}
      {source.value !== replay.source && <p class="wb-stale">{t('trace.stale')}</p>}
      <div class="wb-views">
        <PictureChoice isPicture={isPicture} onChoose={choose} />
        <LineJump replay={replay} />
      </div>
      {isPicture && Picture !== null ? (
        <Picture replay={replay} />
      ) : (
        <div class="wb-steps">
          {/* biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form */}
          <div
            class="wb-steps-scroller"
            ref={steps}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys work here
            tabIndex={0}
            role="group"
            aria-label={`${t('trace.label')}. ${t('trace.keys')}`}
            onKeyDown={(event) => {
              const movement = movementOf(event);
              if (movement === undefined || event.target !== event.currentTarget) return;
              event.preventDefault();
              move(replay, movement);
            }}
          >
            <ReplayTable replay={replay} />
          </div>
        </div>
      )}
      <ScheduleText
        schedule={replay.trace.schedule}
        what={() => ({
          source: replay.source,
          steps: { view: 'replay', options: replay.options, at: stepsDone(replay), finding: replay.shown },
        })}
      />
    </section>
  );
}
