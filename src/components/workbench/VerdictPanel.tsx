import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../lib/engine/types.ts';
import { headline } from '../../lib/workbench/submit.ts';
import { Badge } from './Badge.tsx';
import { CheckItem } from './CheckItem.tsx';
import { useWorkbench } from './context.ts';
import { Notes } from './Notes.tsx';

const BADGES = {
  pass: { icon: 'pass', tone: 'good' },
  fail: { icon: 'fail', tone: 'bad' },
  inconclusive: { icon: 'inconclusive', tone: 'warn' },
  error: { icon: 'inconclusive', tone: 'warn' },
  stopped: { icon: 'stop', tone: 'plain' },
  diagnostics: { icon: 'fail', tone: 'bad' },
} as const satisfies Record<Verdict['state'], Parameters<typeof Badge>[0]>;

/** What a submission came to: one line, what was tried, and every check. */
export function VerdictPanel() {
  const { t, verdict } = useWorkbench();
  const head = useRef<HTMLHeadingElement>(null);
  const view = verdict.value;

  // What was asked for has come: go there, but do not tear anybody away from typing.
  useEffect(() => {
    const active = document.activeElement;
    const isTyping = active?.matches('textarea, input, [contenteditable], .monaco-editor *') ?? false;
    if (view !== null && !isTyping) head.current?.focus({ preventScroll: true });
    head.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [view]);

  if (view === null) return null;
  const { state, score, maxScore, checks, remarks, runs, failure } = view;
  const judged = state === 'pass' || state === 'fail' || state === 'inconclusive';

  return (
    <section class="wb-verdict" data-state={state}>
      <div class="wb-verdict-head">
        <Badge {...BADGES[state]} large />
        <h4 class="wb-headline" tabIndex={-1} ref={head}>
          {t(headline(view))}
        </h4>
        {judged && maxScore > 0 && <p class="wb-score">{t('verdict.score', { score, maxScore })}</p>}
      </div>
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
