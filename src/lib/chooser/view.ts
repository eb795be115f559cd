import type { Stepped } from '../../../engine/explore/report.ts';
import type { Replay } from '../workbench/replay-view.ts';

/** A thread as somebody sees it who chooses the next step. */
export interface ThreadCard {
  /** `ThreadRef.id`. */
  id: number;
  name: string;
  /** `ready` can take its next step, `waiting` cannot. */
  state: 'unborn' | 'ready' | 'waiting' | 'ended';
  /** The next step as code, or the call that it waits in; empty where there is none. */
  next: string;
  /** The line of the next step; null where there is none. */
  line: number | null;
  /** What it waits for, and who has that. */
  waitsFor: string;
}

/** A program as far as it has been taken, in the words of the page. */
export interface StepperView {
  stepped: Stepped;
  /** The same as a table, with the last step as the one reached. */
  replay: Replay;
  cards: ThreadCard[];
}
