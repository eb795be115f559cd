import type { Signal } from '@preact/signals';
import type { Draft } from '../../lib/assignment/compose.ts';
import type { ChapterChoice, ExerciseChoice } from '../../lib/assignment/exercise-choice.ts';
import type { Say } from './words.ts';

interface Props {
  chapter: ChapterChoice;
  draft: Signal<Draft>;
  t: Say;
}

/** The exercises of a chapter, each with its points; the chapter's own box takes all of them. */
export function ChapterFields({ chapter, draft, t }: Props) {
  const { points } = draft.value;
  const chosen = chapter.exercises.filter(({ id }) => points[id] !== undefined);
  const choose = (exercises: readonly ExerciseChoice[], isOn: boolean): void => {
    const next: Record<string, string> = { ...points };
    for (const { id, points: own } of exercises) {
      if (isOn) next[id] ??= String(own);
      else delete next[id];
    }
    draft.value = { ...draft.value, points: next };
  };
  return (
    <fieldset class="asg-chapter">
      <legend>{chapter.title}</legend>
      <label class="asg-tick">
        <input
          type="checkbox"
          checked={chosen.length === chapter.exercises.length}
          indeterminate={chosen.length > 0 && chosen.length < chapter.exercises.length}
          onChange={({ currentTarget }) => choose(chapter.exercises, currentTarget.checked)}
        />
        {t('compose.wholeChapter', { chapter: chapter.title })}
      </label>
      <ul>
        {chapter.exercises.map((exercise) => (
          <li key={exercise.id}>
            <label class="asg-tick">
              <input
                type="checkbox"
                checked={points[exercise.id] !== undefined}
                onChange={({ currentTarget }) => choose([exercise], currentTarget.checked)}
              />
              {exercise.title}
            </label>
            {points[exercise.id] !== undefined && (
              <input
                class="asg-points"
                type="number"
                min="0"
                step="any"
                aria-label={t('compose.pointsOf', { exercise: exercise.title })}
                value={points[exercise.id]}
                onInput={({ currentTarget }) => {
                  draft.value = { ...draft.value, points: { ...points, [exercise.id]: currentTarget.value } };
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
