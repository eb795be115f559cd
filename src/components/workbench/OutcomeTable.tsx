import type { ExplorationView } from '../../lib/engine/types.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';

/** Every way in which the program can end: how many schedules lead there, how often chance does, and one of them. */
export function OutcomeTable({ view }: { view: ExplorationView }) {
  const workbench = useWorkbench();
  const { t, busy } = workbench;
  const { outcomes, hidden, executions, samples } = view;
  return (
    <div class="wb-outcomes">
      <table>
        <caption>{t('explore.outcomes', { n: outcomes.length + hidden })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('explore.ending')}</th>
            {executions > 0 && <th scope="col">{t('explore.ofSchedules', { n: executions })}</th>}
            <th scope="col">{t('explore.ofRandom', { n: samples })}</th>
            <th>
              <span class="wb-hidden">{t('button.step')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ status, good, values, executions: times, samples: drawn, stepping }, n) => (
            <tr key={n}>
              <th scope="row">
                {values !== '' && (
                  <code class="wb-outcome-values" translate={false}>
                    {values}
                  </code>
                )}
                {(values === '' || !good) && <span class={good ? undefined : 'wb-outcome-bad'}>{status}</span>}
              </th>
              {executions > 0 && <td>{t('explore.times', { n: times })}</td>}
              <td style={{ '--wb-share': drawn / Math.max(samples, 1) }} class="wb-outcome-share">
                {t('explore.times', { n: drawn })}
              </td>
              <td>
                {stepping !== null && (
                  <button
                    type="button"
                    class="wb-button wb-quiet"
                    aria-disabled={busy.value !== null}
                    aria-label={t('explore.stepOutcome', { values: values === '' ? status : values })}
                    title={t('explore.stepOutcome', { values: values === '' ? status : values })}
                    onClick={() => void stepThrough(workbench, stepping)}
                  >
                    <Icon name="step" />
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p class="wb-outcomes-rest">{t('explore.hidden', { n: hidden })}</p>}
    </div>
  );
}
