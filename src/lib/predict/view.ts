/** A prediction as a page shows it, in the page's language: plain data, made when the site is built. */
import type { RunOptions, ScheduleCost } from '../../../engine/explore/report.ts';

export interface PredictionView {
  /** `09-gil/call-between`: names what is remembered. */
  id: string;
  /** A question within a lesson, or an exercise with points. */
  kind: 'lesson' | 'exercise';
  groups: ProgramView[];
}

/** A program and what is asked about it. */
export interface ProgramView {
  file: string;
  source: string;
  questions: QuestionView[];
}

export interface QuestionView {
  /** Name of the question within its file. */
  code: string;
  choose: 'one' | 'any';
  /** Prose, as are all texts here: `back quotes` stand around code. */
  text: string;
  points: number;
  options: OptionView[];
}

export interface OptionView {
  key: string;
  text: string;
  holds: boolean;
  /** Why it holds or not, as the explorer found. */
  reason: string;
  note: string | null;
  /** Shows the reason step by step; null where no schedule does. */
  replay: RunOptions | null;
  cost: ScheduleCost | null;
  shortest: boolean;
}
