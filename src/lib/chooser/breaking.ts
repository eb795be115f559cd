import { effect, type Signal, signal } from '@preact/signals';
import type { BreakSubject } from '../content/break-exercise.ts';
import { changeKept, readKept } from '../drafts/store.ts';
import type { Stepping } from '../engine/types.ts';
import { act, loadedEngine } from '../workbench/act.ts';
import type { Workbench } from '../workbench/state.ts';
import { showVerdict } from '../workbench/submit.ts';
import { type Chooser, openChooser } from './state.ts';

/** An exercise in which the learner is the scheduler. */
export interface Breaking {
  readonly subject: BreakSubject;
  /** Whether there are steps of an earlier visit. */
  hasDraft: Signal<boolean>;
  /** Null until the learner begins. */
  chooser: Signal<Chooser | null>;
  /** What has come of the goal with the steps taken so far. */
  goal: Signal<'open' | 'reached' | 'missed'>;
  /** The shortest way, once the learner has found one. */
  shortest: Signal<Stepping | null>;
}

export function createBreaking(subject: BreakSubject): Breaking {
  return {
    subject,
    hasDraft: signal(false),
    chooser: signal<Chooser | null>(null),
    goal: signal<'open' | 'reached' | 'missed'>('open'),
    shortest: signal<Stepping | null>(null),
  };
}

/** Looks for steps of an earlier visit. Apart from creating, because the built page cannot know of them. */
export async function findDraft({ subject, hasDraft }: Breaking): Promise<void> {
  hasDraft.value = (await readDraft(subject.subject.id)) !== '';
}

/** Loads the engine and lays out the threads, after the steps of an earlier visit. */
export async function openBreaking(workbench: Workbench, breaking: Breaking): Promise<void> {
  const { subject, chooser, goal } = breaking;
  const draft = await readDraft(subject.subject.id);
  const opened = await openChooser(workbench, subject.subject.given, subject.options, draft);
  if (opened === null) return;
  chooser.value = opened;
  effect(() => {
    const view = opened.view.value;
    const turns = opened.turns.value;
    keepDraft(subject.subject.id, turns.length === 0 ? '' : opened.stepper.write(turns));
    void loadedEngine()
      ?.judgeSteps(subject.subject.id, view)
      .then((judged) => {
        // A later step may have been taken meanwhile.
        if (opened.view.peek() === view) goal.value = judged;
      });
  });
}

/** Has the schedule graded, and shows the verdict. */
export async function submitSchedule(workbench: Workbench, breaking: Breaking): Promise<void> {
  const { subject, chooser, shortest } = breaking;
  const { language, replay, verdict } = workbench;
  const open = chooser.value;
  if (open === null) return;
  await act(
    workbench,
    { action: 'submit' },
    async ({ engine, signal, onBusy }) => {
      replay.value = null;
      verdict.value = null;
      const turns = open.turns.value;
      const outcome = await engine.gradeScheduleOnce({
        language,
        exercise: subject.exercise,
        schedule: turns.length === 0 ? '' : open.stepper.write(turns),
        signal,
        onBusy,
      });
      shortest.value = outcome.shortest ?? shortest.value;
      showVerdict(workbench, outcome.verdict);
    },
    (failure) => {
      workbench.announcement.value = failure;
    },
  );
}

/** Drafts are answers as the command takes them: `{ "schedule": "…" }`. */
async function readDraft(id: string): Promise<string> {
  const { text } = await readKept(id);
  try {
    const answer: unknown = JSON.parse(text ?? '{}');
    const isAnswer = typeof answer === 'object' && answer !== null && 'schedule' in answer;
    return isAnswer && typeof answer.schedule === 'string' ? answer.schedule : '';
  } catch {
    return '';
  }
}

function keepDraft(id: string, schedule: string): void {
  const text = schedule === '' ? null : JSON.stringify({ schedule });
  void changeKept(id, (kept) => ({ ...kept, text, changedAt: Date.now() }));
}
