import type { Busy } from '../../lib/engine/types.ts';
import type { Translate } from '../../lib/messages.ts';
import { useWorkbench } from './context.ts';

/** What is being done. The style sheet holds it back for half a second, so that quick things do not flicker. */
export function BusyNote() {
  const { t, busy } = useWorkbench();
  const now = busy.value;
  if (now === null) return null;
  return (
    <span class="wb-busy">
      <span class="wb-spinner" aria-hidden="true" />
      <span>{told(now, t)}</span>
    </span>
  );
}

function told({ stage, part }: Busy, t: Translate): string {
  if (stage === 'shortening' && part !== undefined)
    return t('busy.shortening', { done: part.executions, of: part.estimate ?? part.executions });
  if (stage === 'exploring' && part !== undefined && part.executions > 0) return exploring(part, t);
  if (stage !== 'grading' || part === undefined || part.executions === 0) return t(`busy.${stage}`);
  const { number, of, executions, estimate } = part;
  const far = farOf(executions, estimate, t);
  return t('busy.part', { number, of, far });
}

function exploring({ number, executions, estimate }: NonNullable<Busy['part']>, t: Translate): string {
  return t(number === 1 ? 'busy.sampling' : 'busy.searching', { far: farOf(executions, estimate, t) });
}

function farOf(executions: number, estimate: number | null, t: Translate): string {
  return estimate !== null && estimate > executions
    ? t('busy.estimate', { executions, estimate })
    : t('busy.executions', { executions });
}
