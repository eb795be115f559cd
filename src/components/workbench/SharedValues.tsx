import { showValue } from '../../../engine/explain/value.ts';
import { sharedState } from '../../lib/trace/shared-state.ts';
import { type Replay, stepsDone } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from './context.ts';
import { colourOf, ThreadName } from './ThreadName.tsx';

/** What the threads share as it stands now: variables with their values, locks with their holders. */
export function SharedValues({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { values, locks } = sharedState(replay.trace, stepsDone(replay));
  if (values.length === 0 && locks.length === 0) return null;
  return (
    <dl class="wb-shared" aria-label={t('trace.values')}>
      {values.map(({ name, value, writer, touch }) => (
        <div
          key={name}
          class="wb-value"
          data-touch={touch}
          data-colour={writer === null ? undefined : colourOf(replay, writer)}
        >
          <dt>
            <code translate={false}>{name}</code>
          </dt>
          <dd translate={false}>
            {value === undefined ? <span class="wb-unknown">{t('trace.unknown')}</span> : showValue(value)}
          </dd>
        </div>
      ))}
      {locks.map(({ name, holder, changed }) => (
        <div key={name} class="wb-value wb-lock" data-touch={changed ? 'write' : null} data-held={holder !== null}>
          <dt>
            <LockPicture isHeld={holder !== null} />
            <code translate={false}>{name}</code>
          </dt>
          <dd>{holder === null ? t('trace.locks.free') : <ThreadName replay={replay} id={holder} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function LockPicture({ isHeld }: { isHeld: boolean }) {
  return (
    <svg
      class="wb-lock-picture"
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <rect x="3" y="7" width="10" height="6.5" rx="1.2" fill={isHeld ? 'currentColor' : 'none'} />
      <path d={isHeld ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.6a3 3 0 0 1 5.8-1'} stroke-linecap="round" />
    </svg>
  );
}
