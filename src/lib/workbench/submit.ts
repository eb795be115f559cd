import { batch } from '@preact/signals';
import { changeKept } from '../drafts/store.ts';
import type { Verdict } from '../engine/types.ts';
import { markPassed } from '../progress/passed.ts';
import { act } from './act.ts';
import type { Workbench } from './state.ts';

const NOTHING: Omit<Verdict, 'state'> = {
  score: 0,
  maxScore: 0,
  executions: 0,
  complete: false,
  runs: [],
  checks: [],
  remarks: [],
  failure: null,
};

/** Has the program graded on every schedule, and shows the verdict. */
export async function submit(workbench: Workbench): Promise<void> {
  const { subject, source, verdict, problems, replay, announcement, language } = workbench;
  if (subject.kind !== 'exercise') return;
  const program = source.value;

  await act(
    workbench,
    { action: 'submit' },
    async ({ engine, signal, onBusy }) => {
      batch(() => {
        replay.value = null;
        verdict.value = null;
        problems.value = [];
        announcement.value = '';
      });
      const outcome = await engine.gradeOnce({
        language,
        exercise: subject.id,
        maxSteps: subject.maxSteps,
        parameters: Object.keys(subject.parameters ?? {}),
        sources: { [subject.file]: program },
        signal,
        onBusy,
      });
      batch(() => {
        problems.value = outcome.problems;
        if (outcome.verdict.state === 'pass') keepPass(workbench, program);
        showVerdict(workbench, outcome.verdict);
      });
    },
    (failure) => batch(() => showVerdict(workbench, { ...NOTHING, state: 'error', failure })),
  );
}

function keepPass({ subject, lastPass }: Workbench, text: string): void {
  lastPass.value = text;
  void changeKept(subject.id, (kept) => ({ ...kept, passed: { text, at: Date.now() } }));
}

/** Puts a verdict in front, and says it; what has been passed is marked. */
export function showVerdict({ subject, verdict, tab, announcement, t }: Workbench, shown: Verdict): void {
  if (shown.state === 'pass') markPassed(subject.id);
  verdict.value = shown;
  tab.value = 'verdict';
  const failing = shown.checks.filter(({ status }) => status === 'fail').map(({ title, text }) => `${title}: ${text}`);
  announcement.value = [t(headline(shown)), shown.failure ?? '', ...failing].join(' ').replaceAll('`', '');
}

/** The key of a verdict's one line. */
export function headline({ state, complete, checks, of }: Verdict) {
  if (of === 'schedule' && state === 'pass') return 'verdict.reached';
  if (of === 'schedule' && state === 'fail') return 'verdict.fail';
  if (state === 'pass') return complete ? 'verdict.pass' : 'verdict.passSampled';
  if (state !== 'fail') return `verdict.${state}` as const;
  return checks.some(({ stepping }) => stepping !== null) ? 'verdict.failOne' : 'verdict.fail';
}
