import type { Stepping } from '../../lib/engine/types.ts';
import type { OptionView } from '../../lib/predict/view.ts';
import type { Workbench } from '../../lib/workbench/state.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { Badge } from '../workbench/Badge.tsx';
import { useWorkbench } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { Prose } from '../workbench/Prose.tsx';

/** Why an option holds or not, and the schedule that shows it. */
export function OptionReason({ id, option, isChosen }: { id: string; option: OptionView; isChosen: boolean }) {
  const workbench = useWorkbench();
  const { t, busy, language } = workbench;
  // Chinese sentences follow each other without a space.
  const space = language === 'en' ? ' ' : '';
  const { holds, reason, note, replay, cost, shortest } = option;
  const verdict = t(`predict.${isChosen ? 'chosen' : 'left'}.${holds ? 'holds' : 'fails'}`);
  return (
    <div class="wb-reason" data-holds={holds} data-right={isChosen === holds}>
      <Badge icon={holds ? 'pass' : 'fail'} tone={isChosen ? (holds ? 'good' : 'bad') : holds ? 'warn' : 'plain'} />
      <div class="wb-reason-body">
        <p id={id}>
          <strong>{verdict}</strong>
          <Prose text={[space, reason, ...(note === null ? [] : [space, note])].join('')} />
        </p>
        {replay !== null && (
          <p class="wb-check-schedule">
            <button
              type="button"
              class="wb-button wb-plainly"
              aria-disabled={busy.value !== null}
              aria-describedby={id}
              onClick={() => void stepThrough(workbench, steppingOf(option, workbench))}
            >
              <Icon name="step" />
              {t('predict.show')}
            </button>
            {cost !== null && <span>{t(shortest ? 'verdict.shortest' : 'verdict.found', { ...cost })}</span>}
          </p>
        )}
      </div>
    </div>
  );
}

function steppingOf({ text, holds, reason, replay }: OptionView, { subject, t }: Workbench): Stepping {
  const title = t(`predict.shows.${holds ? 'holds' : 'fails'}`, { option: text });
  return { source: subject.given, options: replay ?? {}, finding: null, title, text: reason };
}
