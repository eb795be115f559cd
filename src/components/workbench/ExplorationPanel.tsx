import { useEffect, useRef } from 'preact/hooks';
import type { ExplorationView } from '../../lib/engine/types.ts';
import { Badge } from './Badge.tsx';
import { useWorkbench } from './context.ts';
import { FoundItem } from './FoundItem.tsx';
import { Notes } from './Notes.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';

const BADGES = {
  holds: { icon: 'pass', tone: 'good' },
  fails: { icon: 'fail', tone: 'bad' },
  'not-refuted': { icon: 'inconclusive', tone: 'warn' },
  stopped: { icon: 'stop', tone: 'plain' },
  failed: { icon: 'fail', tone: 'bad' },
} as const satisfies Record<ExplorationView['state'], Parameters<typeof Badge>[0]>;

/** What exploring came to: the verdict, every way to end, and each fault with its shortest schedule. */
export function ExplorationPanel() {
  const { t, exploration, subject } = useWorkbench();
  const head = useRef<HTMLHeadingElement>(null);
  const view = exploration.value;

  // What was asked for has come: go there, but do not tear anybody away from typing.
  useEffect(() => {
    const active = document.activeElement;
    const isTyping = active?.matches('textarea, input, [contenteditable], .monaco-editor *') ?? false;
    if (view !== null && !isTyping) head.current?.focus({ preventScroll: true });
    head.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [view]);

  if (view === null) return null;
  const { state, executions, text, outcomes, findings, remarks, samples } = view;
  const isGood = state === 'holds' || state === 'not-refuted';
  return (
    <section class="wb-exploration" data-state={state}>
      <div class="wb-verdict-head">
        <Badge {...BADGES[state]} large />
        <h4 class="wb-headline" tabIndex={-1} ref={head}>
          {t(`explore.${state}`, { n: executions })}
        </h4>
      </div>
      <p class="wb-verdict-text">
        {text}
        {isGood && subject.kind === 'exercise' && ` ${t('explore.notJudged')}`}
      </p>
      {findings.length > 0 && (
        <ul class="wb-checks" aria-label={t('explore.findings')}>
          {findings.map((finding, n) => (
            <FoundItem key={n} finding={finding} samples={samples} />
          ))}
        </ul>
      )}
      {outcomes.length > 0 && <OutcomeTable view={view} />}
      <Notes notes={remarks} title={t('verdict.remarks')} />
    </section>
  );
}
