import type { ExplorationView } from '../../lib/engine/types.ts';
import { useWorkbench } from './context.ts';
import { FoundItem } from './FoundItem.tsx';
import { Notes } from './Notes.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { VerdictHead, type VerdictHeadProps } from './VerdictHead.tsx';

const BADGES = {
  running: { icon: 'explore', tone: 'plain' },
  holds: { icon: 'pass', tone: 'good' },
  fails: { icon: 'fail', tone: 'bad' },
  'not-refuted': { icon: 'inconclusive', tone: 'warn' },
  stopped: { icon: 'stop', tone: 'plain' },
  failed: { icon: 'fail', tone: 'bad' },
} as const satisfies Record<ExplorationView['state'], VerdictHeadProps['badge']>;

/** What exploring came to: the verdict, every way to end, and each fault with its shortest schedule. */
export function ExplorationPanel() {
  const { t, exploration, subject } = useWorkbench();
  const view = exploration.value;

  if (view === null) return null;
  const { state, executions, text, outcomes, findings, remarks, samples } = view;
  const isGood = state === 'holds' || state === 'not-refuted';
  return (
    <section class="wb-exploration" data-state={state}>
      <VerdictHead
        badge={BADGES[state]}
        title={t(`explore.${state}`, { n: executions })}
        isFinal={state !== 'running'}
        verdict={view}
      />
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
