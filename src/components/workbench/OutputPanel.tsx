import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { laneOf, lanesOf, MAX_LANES } from '../../lib/workbench/lanes.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';
import { Notes } from './Notes.tsx';

/** What a run printed, line by line, each in the lane and the colour of its thread. */
export function OutputPanel() {
  const workbench = useWorkbench();
  const { t, run } = workbench;
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const view = run.value;

  // Follows the newest line for as long as nobody scrolls away from it.
  useLayoutEffect(() => {
    const box = list.current;
    if (box !== null && follows.current) box.scrollTop = box.scrollHeight;
  }, [view?.lines]);

  // Whoever pressed Run wants to see what comes; whoever is elsewhere by now is left in peace.
  useEffect(() => {
    const panel = section.current;
    if (panel?.closest('.wb')?.contains(document.activeElement)) panel.scrollIntoView({ block: 'nearest' });
  }, [view?.state]);

  if (view === null) return null;
  const { state, lines, dropped, elapsed, notes, failure, stepping } = view;
  const lanes = lanesOf(lines);
  const seconds = (elapsed ?? lines.at(-1)?.time ?? 0).toFixed(2);

  return (
    <section class="wb-output" ref={section} aria-label={t('output.label')}>
      {(state !== 'failed' || lines.length > 0) && (
        // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
        <div
          class="wb-lines"
          ref={list}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
          tabIndex={0}
          role="group"
          aria-label={t('output.label')}
          style={{ '--wb-lanes': Math.min(lanes.length, MAX_LANES) }}
          onScroll={({ currentTarget: box }) => {
            follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < 8;
          }}
        >
          {dropped > 0 && <p class="wb-dropped">{t('output.earlier', { n: dropped })}</p>}
          {lines.length === 0 && <p class="wb-empty">{t(state === 'running' ? 'output.waiting' : 'output.empty')}</p>}
          <ol class="wb-line-list" translate={false}>
            {lines.map((line, n) => {
              const lane = laneOf(line, lanes);
              return (
                <li
                  key={dropped + n}
                  class="wb-line"
                  data-colour={lane % 9}
                  style={{ '--wb-lane': Math.min(lane, MAX_LANES - 1) }}
                >
                  <span class="wb-line-time">{line.time.toFixed(2)}</span>
                  <span class="wb-line-lane" aria-hidden="true" />
                  <span class="wb-line-thread">
                    {line.process === 0 ? line.thread : t('output.process', { ...line })}
                  </span>
                  <span class="wb-line-text">{line.text}</span>
                </li>
              );
            })}
          </ol>
        </div>
      )}
      {failure !== null && <p class="wb-failure">{failure}</p>}
      {state !== 'running' && state !== 'failed' && (
        <div class="wb-run-end" data-state={state}>
          <p>{t(`run.${state}`, { seconds })}</p>
          {stepping !== null && notes.length === 0 && (
            <button
              type="button"
              class="wb-button wb-quiet"
              aria-disabled={workbench.busy.value !== null}
              onClick={() => void stepThrough(workbench, { ...stepping, title: t('trace.runTitle') })}
            >
              <Icon name="step" />
              {t('run.stepThrough')}
            </button>
          )}
        </div>
      )}
      <Notes notes={notes} />
    </section>
  );
}
