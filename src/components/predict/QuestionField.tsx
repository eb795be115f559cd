import { useId } from 'preact/hooks';
import { choose, type PredictionState, questionsOf } from '../../lib/predict/state.ts';
import type { QuestionView } from '../../lib/predict/view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { Prose } from '../workbench/Prose.tsx';
import { OptionReason } from './OptionReason.tsx';
import { QuestionVerdict } from './QuestionVerdict.tsx';

/** One question with its options, and after Check what is to be said to those chosen. */
export function QuestionField({ state, question }: { state: PredictionState; question: QuestionView }) {
  const { t } = useWorkbench();
  const id = useId();
  const { code, text, options } = question;
  const chosen = state.chosen.value[code] ?? [];
  const judged = state.judged.value[code];
  const isOpen = state.revealed.value || judged?.status === 'pass';
  const all = questionsOf(state.view);

  return (
    <fieldset class="wb-question" data-state={judged?.status}>
      <legend>
        <span class="wb-question-kind">
          {state.view.kind === 'lesson'
            ? t('predict.before')
            : t('predict.number', { n: all.indexOf(question) + 1, count: all.length })}
        </span>
        <span class="wb-question-text">
          <Prose text={text} />
        </span>
        <span class="wb-question-choose">{t(`predict.choose.${question.choose}`)}</span>
      </legend>
      <ul class="wb-options">
        {options.map((option) => {
          const isChosen = chosen.includes(option.key);
          // Where one option holds, its reason is the others' reason, too.
          const isTold = isOpen && (question.choose === 'any' || option.holds);
          const isExplained = isTold || (judged !== undefined && isChosen);
          return (
            <li key={option.key} class="wb-option">
              <label class="wb-option-label">
                <input
                  type={question.choose === 'one' ? 'radio' : 'checkbox'}
                  name={`${id}-${code}`}
                  checked={isChosen}
                  aria-describedby={isExplained ? `${id}-${option.key}` : undefined}
                  onChange={(event) => choose(state, question, option.key, event.currentTarget.checked)}
                />
                <span>
                  <Prose text={option.text} />
                </span>
              </label>
              {isExplained && <OptionReason id={`${id}-${option.key}`} option={option} isChosen={isChosen} />}
            </li>
          );
        })}
      </ul>
      {/* Of several questions the sum is said, below them. */}
      <div role={all.length === 1 ? 'status' : undefined}>
        {judged !== undefined && <QuestionVerdict question={question} judged={judged} />}
      </div>
    </fieldset>
  );
}
