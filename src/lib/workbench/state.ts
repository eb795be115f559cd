import { type Signal, signal } from '@preact/signals';
import type { Language } from '../../../engine/explain/format.ts';
import type { Json } from '../../../engine/explore/report.ts';
import type { Chooser } from '../chooser/state.ts';
import type { Busy, ExplorationView, Problem, RunView, Verdict } from '../engine/types.ts';
import type { Translate } from '../messages.ts';
import { loadDraft } from './drafts.ts';
import type { Replay } from './replay-view.ts';

/** What a workbench is about. Made when the site is built, so it is plain data. */
export interface Subject {
  /** `predict`: questions are asked about it, and nobody changes it. */
  kind: 'program' | 'exercise' | 'predict';
  /** `10-lock/lost-update`: names the draft, and the exercise where it is one. */
  id: string;
  /** What the editor calls the file: `lost-update.ts`. */
  file: string;
  /** The program as it is given, comments in the page's language. */
  given: string;
  /** Whether Run should take a random schedule, so that a lost update shows. */
  races: boolean;
  /** Values of module `exercise` in a plain run. */
  parameters?: Record<string, Json>;
  /** Processor cores of the machine; without it, as many as the engine takes. */
  cores?: number;
  /** Visible operations that one execution may take. */
  maxSteps?: number;
}

export type EditorKind = 'static' | 'loading' | 'monaco' | 'plain';
export type Speed = number | 'none';
export type Tab = 'output' | 'exploration' | 'verdict';

/** Everything that a workbench shows, as signals; the functions beside this file change it. */
export interface Workbench {
  readonly subject: Subject;
  readonly language: Language;
  readonly t: Translate;
  /** The program as it stands in the editor. */
  source: Signal<string>;
  editor: Signal<EditorKind>;
  /** Where to put the caret when the editor appears, 1-based. */
  caret: Signal<number | null>;
  /** The program before the last reset, to take it back. */
  beforeReset: Signal<string | null>;
  speed: Signal<Speed>;
  /** What is being done, null when nothing is. */
  busy: Signal<Busy | null>;
  run: Signal<RunView | null>;
  exploration: Signal<ExplorationView | null>;
  verdict: Signal<Verdict | null>;
  /** Which result is in front. */
  tab: Signal<Tab>;
  problems: Signal<Problem[]>;
  /** The schedule being stepped through. */
  replay: Signal<Replay | null>;
  /** The program opened for stepping in the learner's own order. */
  chooser: Signal<Chooser | null>;
  /** Said once by screen readers. */
  announcement: Signal<string>;
  /** Ends what is being done. */
  abort: AbortController | null;
}

export function createWorkbench(subject: Subject, language: Language, t: Translate): Workbench {
  return {
    subject,
    language,
    t,
    source: signal(subject.given),
    editor: signal<EditorKind>('static'),
    caret: signal<number | null>(null),
    beforeReset: signal<string | null>(null),
    speed: signal<Speed>(1),
    busy: signal<Busy | null>(null),
    run: signal<RunView | null>(null),
    exploration: signal<ExplorationView | null>(null),
    verdict: signal<Verdict | null>(null),
    tab: signal<Tab>('output'),
    problems: signal<Problem[]>([]),
    replay: signal<Replay | null>(null),
    chooser: signal<Chooser | null>(null),
    announcement: signal(''),
    abort: null,
  };
}

/** Takes up the draft of an earlier visit. Apart from creating, because the built page cannot know of it. */
export function restoreDraft(workbench: Workbench): void {
  const draft = loadDraft(workbench.subject.id);
  if (draft !== null) workbench.source.value = draft;
}
