import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/messages.ts';
import { check, type PredictionState, questionsOf, scoreOf } from '../../lib/predict/state.ts';
import { Icon } from '../workbench/icons.tsx';

/** Check, what came of it, and a way to see all explanations. */
export function CheckRow({ state, t }: { state: PredictionState; t: Translate }) {
  const [said, say] = useState('');
  const { view, chosen, judged, revealed } = state;
  const questions = questionsOf(view);
  const open = questions.filter(({ code }) => (chosen.value[code] ?? []).length === 0).length;
  const isChecked = Object.keys(judged.value).length > 0;
  const isRight = questions.every(({ code }) => judged.value[code]?.status === 'pass');
  const maxScore = questions.reduce((sum, { points }) => sum + points, 0);

  const onCheck = (): void => {
    if (open === questions.length) {
      say(t('predict.nothing'));
      return;
    }
    check(state);
    const right = questions.filter(({ code }) => state.judged.value[code]?.status === 'pass').length;
    say(questions.length > 1 ? t('predict.rightOf', { right, count: questions.length }) : '');
  };

  return (
    <div class="wb-check-row">
      <button type="button" class="wb-button wb-strong" onClick={onCheck}>
        <Icon name="submit" />
        {t('predict.check')}
      </button>
      {isChecked && !isRight && !revealed.value && (
        <button
          type="button"
          class="wb-button wb-quiet"
          onClick={() => {
            revealed.value = true;
          }}
        >
          {t('predict.reveal')}
        </button>
      )}
      <p class="wb-check-said" role="status">
        {said}
      </p>
      {view.kind === 'exercise' && isChecked && (
        <p class="wb-score">{t('verdict.score', { score: scoreOf(state), maxScore })}</p>
      )}
    </div>
  );
}
