import type { Verdict } from '../../lib/engine/types.ts';
import { headline } from '../../lib/workbench/submit.ts';
import { CheckItem } from './CheckItem.tsx';
import { useWorkbench } from './context.ts';
import { Notes } from './Notes.tsx';
import { VerdictHead, type VerdictHeadProps } from './VerdictHead.tsx';

const BADGES = {
  pass: { icon: 'pass', tone: 'good' },
  fail: { icon: 'fail', tone: 'bad' },
  inconclusive: { icon: 'inconclusive', tone: 'warn' },
  error: { icon: 'inconclusive', tone: 'warn' },
  stopped: { icon: 'stop', tone: 'plain' },
  diagnostics: { icon: 'fail', tone: 'bad' },
} as const satisfies Record<Verdict['state'], VerdictHeadProps['badge']>;

/** What a submission came to: one line, what was tried, and every check. */
export function VerdictPanel() {
  const { t, verdict } = useWorkbench();
  const view = verdict.value;

  if (view === null) return null;
  const { state, score, maxScore, checks, remarks, runs, failure } = view;
  const judged = state === 'pass' || state === 'fail' || state === 'inconclusive';

  return (
    <section class="wb-verdict" data-state={state}>
      <VerdictHead badge={BADGES[state]} title={t(headline(view))} verdict={view}>
        {judged && maxScore > 0 && <p class="wb-score">{t('verdict.score', { score, maxScore })}</p>}
      </VerdictHead>
      {state === 'error' && <p class="wb-verdict-text">{t('verdict.errorText')}</p>}
      {state === 'stopped' && <p class="wb-verdict-text">{t('verdict.stoppedText')}</p>}
      {state === 'diagnostics' && <p class="wb-verdict-text">{t('verdict.diagnosticsText')}</p>}
      {failure !== null && <p class="wb-verdict-text">{failure}</p>}
      {judged && runs.length > 0 && (
        <ul class="wb-tried" aria-label={t('verdict.triedLabel')}>
          {runs.map((text, n) => (
            <li key={n}>{text}</li>
          ))}
        </ul>
      )}
      {judged && (
        <ul class="wb-checks" aria-label={t('verdict.checks')}>
          {checks.map((check) => (
            <CheckItem key={check.code} check={check} />
          ))}
        </ul>
      )}
      <Notes notes={remarks} title={t('verdict.remarks')} />
    </section>
  );
}
