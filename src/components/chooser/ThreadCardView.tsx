import { useState } from 'preact/hooks';
import { type Chooser, runOn, takeStep } from '../../lib/chooser/state.ts';
import type { ThreadCard } from '../../lib/chooser/view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { colourOf } from '../workbench/ThreadName.tsx';
import { LineOperations } from './LineOperations.tsx';

export interface ThreadCardProps {
  chooser: Chooser;
  card: ThreadCard;
  /** The key that lets the thread take a step; empty where there is none. */
  hotkey: string;
}

/** A thread: the step it would take, or what it waits for, and the buttons that let it go on. */
export function ThreadCardView({ chooser, card, hotkey }: ThreadCardProps) {
  const { t } = useWorkbench();
  const { id, name, state, next, line, waitsFor } = card;
  const [isOpen, setOpen] = useState(false);
  const isReady = state === 'ready';
  const { replay, stepped } = chooser.view.value;
  const isLast = stepped.trace.steps.at(-1)?.thread === id;
  return (
    <li class="wb-card" data-colour={colourOf(replay, id)} data-state={state} data-last={isLast}>
      <p class="wb-card-head">
        {hotkey !== '' && (
          <span class="wb-card-key" aria-hidden="true">
            {hotkey}
          </span>
        )}
        <span class="wb-thread" translate={false}>
          {name}
        </span>
        {line !== null && (
          <button
            type="button"
            class="wb-card-line"
            aria-expanded={isOpen}
            aria-label={t('chooser.lineOf', { name, line })}
            title={t('chooser.lineTitle')}
            onClick={() => setOpen(!isOpen)}
          >
            {t('trace.line', { line })}
          </button>
        )}
      </p>
      <p class="wb-card-next">
        {state === 'unborn' && <span class="wb-muted">{t('chooser.unborn')}</span>}
        {state === 'ended' && <span class="wb-muted">{t('chooser.ended')}</span>}
        {next !== '' && (
          <code translate={false} title={next}>
            {next}
          </code>
        )}
        {state === 'waiting' && <span class="wb-card-waits">{t('chooser.waits', { on: waitsFor })}</span>}
      </p>
      {isOpen && line !== null && <LineOperations chooser={chooser} thread={id} />}
      <div class="wb-card-buttons">
        <button
          type="button"
          class="wb-button wb-card-step"
          aria-disabled={!isReady}
          aria-label={t('chooser.stepOf', { name })}
          {...(hotkey !== '' && { 'aria-keyshortcuts': hotkey })}
          onClick={() => void takeStep(chooser, id)}
        >
          <Icon name="next" />
          {t('chooser.step')}
        </button>
        <button
          type="button"
          class="wb-button wb-quiet"
          aria-disabled={!isReady}
          aria-label={t('chooser.runOnOf', { name })}
          title={t('chooser.runOnTitle')}
          {...(hotkey !== '' && { 'aria-keyshortcuts': `Shift+${hotkey}` })}
          onClick={() => void runOn(chooser, id)}
        >
          <Icon name="last" />
          {t('chooser.runOn')}
        </button>
      </div>
    </li>
  );
}
