import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { assignmentOf, createDraft, type Draft } from '../../lib/assignment/compose.ts';
import type { ChapterChoice } from '../../lib/assignment/exercise-choice.ts';
import type { PageLanguage } from '../lesson/page-language.ts';
import { ChapterFields } from './ChapterFields.tsx';
import { HandOut } from './HandOut.tsx';
import type { Say } from './words.ts';

interface Props {
  chapters: readonly ChapterChoice[];
  language: PageLanguage;
  t: Say;
}

/** What is asked, until when, for how many points; and then the ways to hand it out. */
export function Composer({ chapters, language, t }: Props) {
  const draft = useMemo(createDraft, []);
  const assignment = assignmentOf(draft.value, chapters);
  const points = chapters
    .flatMap(({ exercises }) => exercises)
    .reduce((sum, { id, points: own }) => {
      const typed = draft.value.points[id];
      return typed === undefined ? sum : sum + (Number(typed) || own);
    }, 0);
  const count = Object.keys(draft.value.points).length;
  return (
    <div class="asg">
      <form class="asg-form" onSubmit={(event) => event.preventDefault()}>
        <TextField draft={draft} name="title" label={t('compose.title')} wide />
        <TextField
          draft={draft}
          name="due"
          type="datetime-local"
          label={t('compose.due')}
          hint={t('compose.dueHint')}
        />
        <fieldset>
          <legend>{t('compose.late')}</legend>
          <TextField draft={draft} name="perDay" type="number" label={t('compose.perDay')} />
          <TextField draft={draft} name="lateDays" type="number" label={t('compose.lateDays')} />
        </fieldset>
        <label class="asg-field">
          {t('compose.attempts')}
          <select
            value={draft.value.attempts}
            onChange={({ currentTarget }) => set(draft, { attempts: currentTarget.value as Draft['attempts'] })}
          >
            <option value="best">{t('compose.best')}</option>
            <option value="last">{t('compose.last')}</option>
          </select>
        </label>
        <TextField draft={draft} name="seconds" type="number" label={t('compose.seconds')} />
        <Tick draft={draft} name="hints" label={t('compose.hints')} />
        <Tick draft={draft} name="solutions" label={t('compose.solutions')} />
        <h2>{t('compose.exercises')}</h2>
        {chapters.map((chapter) => (
          <ChapterFields key={chapter.slug} chapter={chapter} draft={draft} t={t} />
        ))}
        <p role="status">{t('compose.sum', { count, points })}</p>
      </form>
      <h2>{t('hand.heading')}</h2>
      {assignment === null ? (
        <p>{t('hand.incomplete')}</p>
      ) : (
        <HandOut assignment={assignment} language={language} t={t} />
      )}
    </div>
  );
}

function set(draft: Signal<Draft>, change: Partial<Draft>): void {
  draft.value = { ...draft.value, ...change };
}

interface TextFieldProps {
  draft: Signal<Draft>;
  name: 'title' | 'due' | 'perDay' | 'lateDays' | 'seconds';
  label: string;
  type?: string;
  hint?: string;
  wide?: boolean;
}

function TextField({ draft, name, label, type = 'text', hint, wide = false }: TextFieldProps) {
  return (
    <label class={wide ? 'asg-field asg-wide' : 'asg-field'}>
      {label}
      <input
        type={type}
        min={type === 'number' ? 0 : undefined}
        value={draft.value[name]}
        onInput={({ currentTarget }) => set(draft, { [name]: currentTarget.value })}
      />
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

function Tick({ draft, name, label }: { draft: Signal<Draft>; name: 'hints' | 'solutions'; label: string }) {
  return (
    <label class="asg-tick">
      <input
        type="checkbox"
        checked={draft.value[name]}
        onChange={({ currentTarget }) => set(draft, { [name]: currentTarget.checked })}
      />
      {label}
    </label>
  );
}
