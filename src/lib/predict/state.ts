import { type Signal, signal } from '@preact/signals';
import { type Judged, judgeChoice } from '../../../graders/predict/judge-choice.ts';
import { markPassed } from '../progress/passed.ts';
import { recall, remember } from '../storage.ts';
import type { PredictionView, QuestionView } from './view.ts';

/** What a learner has chosen, and what has been said to it. */
export interface PredictionState {
  readonly view: PredictionView;
  /** Question -> options chosen. */
  chosen: Signal<Readonly<Record<string, readonly string[]>>>;
  /** Questions that have been checked as they stand. */
  judged: Signal<Readonly<Record<string, Judged>>>;
  /** Every option is explained, chosen or not. */
  revealed: Signal<boolean>;
}

export function createPrediction(view: PredictionView): PredictionState {
  return { view, chosen: signal({}), judged: signal({}), revealed: signal(false) };
}

export function questionsOf({ groups }: PredictionView): QuestionView[] {
  return groups.flatMap(({ questions }) => questions);
}

/** Chooses an option or no longer does. What was said to the question before is taken back. */
export function choose({ chosen, judged }: PredictionState, question: QuestionView, key: string, isOn: boolean): void {
  const before = question.choose === 'one' ? [] : (chosen.value[question.code] ?? []);
  const now = isOn ? [...before.filter((other) => other !== key), key] : before.filter((other) => other !== key);
  chosen.value = { ...chosen.value, [question.code]: now };
  judged.value = Object.fromEntries(Object.entries(judged.value).filter(([code]) => code !== question.code));
}

/** Judges every question that has an answer, and remembers the answers. */
export function check(state: PredictionState): void {
  state.judged.value = judgeAll(state);
  remember(place(state.view), JSON.stringify({ at: Date.now(), chosen: state.chosen.value }));
  const { kind, id } = state.view;
  const isRight = questionsOf(state.view).every(({ code }) => state.judged.value[code]?.status === 'pass');
  if (kind === 'exercise' && isRight) markPassed(id);
}

/** Takes up the answers of an earlier visit. Apart from creating, because the built page cannot know of them. */
export function restore(state: PredictionState): void {
  const chosen = remembered(state.view);
  if (Object.keys(chosen).length === 0) return;
  state.chosen.value = chosen;
  state.judged.value = judgeAll(state);
}

/** Points of the questions that are right. */
export function scoreOf({ view, judged }: PredictionState): number {
  return questionsOf(view).reduce((sum, { code, points }) => {
    return sum + (judged.value[code]?.status === 'pass' ? points : 0);
  }, 0);
}

function judgeAll({ view, chosen }: PredictionState): Record<string, Judged> {
  const judged: Record<string, Judged> = {};
  for (const { code, options } of questionsOf(view)) {
    const answer = chosen.value[code] ?? [];
    const holds = Object.fromEntries(options.map((option) => [option.key, option.holds]));
    if (answer.length > 0) judged[code] = judgeChoice(holds, answer);
  }
  return judged;
}

function place({ kind, id }: PredictionView): string {
  return `predict:${kind}/${id}`;
}

/** Only what the questions still know: they may have changed since. */
function remembered(view: PredictionView): Record<string, string[]> {
  let kept: unknown;
  try {
    kept = Object(JSON.parse(recall(place(view)) ?? '{}')).chosen;
  } catch {
    return {};
  }
  const found: Record<string, string[]> = {};
  for (const { code, options, choose: number } of questionsOf(view)) {
    const answer = (kept as Record<string, unknown> | null)?.[code];
    if (!Array.isArray(answer)) continue;
    const known = options.map(({ key }) => key).filter((key) => answer.includes(key));
    if (known.length > 0 && (number === 'any' || known.length === 1)) found[code] = known;
  }
  return found;
}
