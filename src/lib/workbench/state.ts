import { type Signal, signal } from '@preact/signals';
import type { Language } from '../../../engine/explain/format.ts';
import type { Json } from '../../../engine/explore/report.ts';
import type { Chooser } from '../chooser/state.ts';
import type { Base } from '../drafts/kept.ts';
import type { Busy, ExplorationView, Problem, RunView, Verdict } from '../engine/types.ts';
import type { Translate } from '../messages.ts';
import type { SharedSteps } from '../share/link.ts';
import type { Replay } from './replay-view.ts';
import type { Solution } from './solution.ts';

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
  /** Names this state of the given program, whatever the language of its comments. */
  revision?: string;
  /** Whether Run should take a random schedule, so that a lost update shows. */
  races: boolean;
  /** Values of module `exercise` in a plain run. */
  parameters?: Record<string, Json>;
  /** Processor cores of the machine; without it, as many as the engine takes. */
  cores?: number;
  /** Visible operations that one execution may take. */
  maxSteps?: number;
}

/** A program that somebody has sent by a link. */
export interface SharedProgram {
  /** The learner's own, which comes back. */
  own: string;
  /** The schedule that was sent along. */
  steps: SharedSteps | null;
  /** Why something of it could not be opened. */
  problem: string | null;
}

export type EditorKind = 'static' | 'loading' | 'monaco' | 'plain';
export type Tab = 'code' | 'output' | 'exploration' | 'verdict';

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
  /** The program before and after the last reset, to take it back. */
  undo: Signal<{ before: string; after: string } | null>;
  /** What the draft was begun from; null where the program is as it was given. */
  base: Signal<Base | null>;
  /** The program that passed last. */
  lastPass: Signal<string | null>;
  /** A program that somebody has sent by a link, in place of the learner's own. */
  shared: Signal<SharedProgram | null>;
  /** The course's own answer, as far as somebody has asked for it. */
  solution: Signal<Solution>;
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
    undo: signal<{ before: string; after: string } | null>(null),
    base: signal<Base | null>(null),
    lastPass: signal<string | null>(null),
    shared: signal<SharedProgram | null>(null),
    solution: signal<Solution>({ state: 'closed' }),
    busy: signal<Busy | null>(null),
    run: signal<RunView | null>(null),
    exploration: signal<ExplorationView | null>(null),
    verdict: signal<Verdict | null>(null),
    tab: signal<Tab>('code'),
    problems: signal<Problem[]>([]),
    replay: signal<Replay | null>(null),
    chooser: signal<Chooser | null>(null),
    announcement: signal(''),
    abort: null,
  };
}
