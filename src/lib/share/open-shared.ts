import { batch } from '@preact/signals';
import { openChooser } from '../chooser/state.ts';
import { lastStep } from '../workbench/replay-view.ts';
import type { Workbench } from '../workbench/state.ts';
import { stepThrough } from '../workbench/step-through.ts';
import { programIn } from './fragment.ts';

/**
 * Where the address is a link to this program, shows what was sent. Nothing of it runs, and the learner's own
 * program waits untouched.
 */
export async function openShared(workbench: Workbench): Promise<void> {
  const { subject, source, shared, announcement, t } = workbench;
  const fragment = location.hash;
  if (subject.kind === 'predict' || programIn(fragment) !== subject.id) return;
  const own = shared.peek()?.own ?? source.peek();
  const { readLink } = await import('./link.ts');
  const sent = await readLink(fragment).catch((error: unknown) => {
    console.warn('The link could not be read', error);
    return null;
  });
  batch(() => {
    workbench.replay.value = null;
    if (sent !== null) source.value = sent.source;
    shared.value = { own, steps: sent?.steps ?? null, problem: sent === null ? t('shared.damaged') : null };
    announcement.value = t(sent === null ? 'shared.damaged' : 'shared.title');
  });
}

/** Opens the schedule that was sent along, at the step where the sender was. */
export async function openSteps(workbench: Workbench): Promise<void> {
  const { shared, source, replay, chooser, t } = workbench;
  const open = shared.peek();
  const steps = open?.steps;
  if (open == null || steps == null) return;
  const complain = (problem: string): void => {
    shared.value = { ...open, problem: t('shared.stale', { problem }) };
    workbench.announcement.value = t('shared.stale', { problem });
  };
  shared.value = { ...open, problem: null };
  if (steps.view === 'chooser') {
    const { schedule = '', ...machine } = steps.options;
    const opened = await openChooser(workbench, source.value, machine, schedule);
    if (opened === null) return;
    if (schedule !== '' && opened.turns.value.length === 0) {
      await opened.stepper.close();
      complain(t('shared.otherProgram'));
    } else chooser.value = opened;
    return;
  }
  const { options, finding, at } = steps;
  const stepping = { source: source.value, options, finding, title: t('shared.steps'), text: '' };
  const failure = await stepThrough(workbench, stepping);
  if (failure !== null) complain(failure);
  else if (replay.value !== null) {
    const { stops } = replay.value;
    replay.value.at.value = at < 0 ? -1 : stops.value.findIndex((row) => (lastStep(row)?.index ?? -1) >= at);
  }
}

/** The program that was sent becomes the learner's own; what stood there before can be had back. */
export function takeOver(workbench: Workbench): void {
  const { shared, source, undo } = workbench;
  const open = shared.peek();
  if (open === null) return;
  batch(() => {
    undo.value = { before: open.own, after: source.value };
    shared.value = null;
  });
  forgetFragment();
}

/** Back to the learner's own program. */
export function leaveShared(workbench: Workbench): void {
  const { shared, source, replay } = workbench;
  const open = shared.peek();
  if (open === null) return;
  batch(() => {
    replay.value = null;
    source.value = open.own;
    shared.value = null;
  });
  forgetFragment();
}

/** Else the link would be opened again when the page is loaded the next time. */
function forgetFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
