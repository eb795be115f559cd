import { useEffect, useState } from 'preact/hooks';
import type { Assignment } from '../../../classroom/assignment.ts';
import { download } from '../../lib/assignment/download.ts';
import { type ChapterChoice, lessonLink } from '../../lib/assignment/exercise-choice.ts';
import { archiveOf, workOn } from '../../lib/assignment/export-work.ts';
import { allAnswers } from '../../lib/drafts/answers.ts';
import { isPassed, PASSED_EVENT } from '../../lib/progress/passed.ts';
import { tellHost } from '../../lib/progress/tell-host.ts';
import type { PageLanguage } from '../lesson/page-language.ts';
import type { Say } from './words.ts';

interface Props {
  assignment: Assignment;
  chapters: readonly ChapterChoice[];
  language: PageLanguage;
  t: Say;
}

/** What is asked of a learner, how far they have come in this browser, and the export of their work. */
export function Given({ assignment, chapters, language, t }: Props) {
  const [name, setName] = useState('');
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const again = () => {
      void allAnswers().then(setAnswers);
      tellHost();
    };
    again();
    for (const type of [PASSED_EVENT, 'storage', 'pageshow', 'focus']) addEventListener(type, again);
    return () => {
      for (const type of [PASSED_EVENT, 'storage', 'pageshow', 'focus']) removeEventListener(type, again);
    };
  }, []);

  const all = chapters.flatMap((chapter) =>
    chapter.exercises.map((exercise) => ({ ...exercise, chapter: chapter.slug })),
  );
  const asked = assignment.exercises.flatMap(({ id, points }) => {
    const exercise = all.find((one) => one.id === id);
    return exercise === undefined ? [] : [{ ...exercise, points: points ?? exercise.points }];
  });
  const passed = asked.filter(({ id }) => isPassed(id)).length;
  const files = workOn(assignment, chapters, answers);
  const count = Object.keys(files).length;
  const { due, late } = assignment;
  const when =
    due === undefined
      ? ''
      : new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(due));
  return (
    <div class="asg">
      <h2>{assignment.title}</h2>
      {due !== undefined && (
        <p>
          <time dateTime={due}>{t('given.due', { due: when })}</time>
        </p>
      )}
      {due !== undefined && late !== undefined && (
        <p>{t('given.late', { percent: Math.round(late.perDay * 100), days: late.days })}</p>
      )}
      <p>
        {assignment.hints === false ? t('given.noHints') : t('given.hints')}{' '}
        {assignment.solutions === true ? t('given.solutions') : t('given.noSolutions')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('given.exercise')}</th>
            <th scope="col">{t('given.points')}</th>
            <th scope="col">{t('given.state')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ id, title, points, chapter }) => (
            <tr key={id}>
              <th scope="row">
                <a href={lessonLink(chapter, id)}>{title}</a>
              </th>
              <td>{points}</td>
              <td>{isPassed(id) ? t('given.passed') : answers.has(id) ? t('given.begun') : t('given.untouched')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {t('given.sum', { passed, count: asked.length, points: asked.reduce((sum, { points }) => sum + points, 0) })}
      </p>
      <h2>{t('given.exportHeading')}</h2>
      <p>{t('given.exportAbout')}</p>
      {count === 0 ? (
        <p>{t('given.nothing')}</p>
      ) : (
        <form
          class="asg-form"
          onSubmit={(event) => {
            event.preventDefault();
            const file = name.trim().replaceAll(/[^\p{L}\p{N}._@-]+/gu, '-') || assignment.id;
            download(`${file}.zip`, archiveOf(files), 'application/zip');
          }}
        >
          <label class="asg-field">
            {t('given.name')}
            <input autoComplete="name" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <p class="asg-buttons">
            <button type="submit">{t('given.export', { count })}</button>
          </p>
        </form>
      )}
      <p>
        <button
          type="button"
          onClick={() => {
            // Not the address alone: an empty fragment would leave this page as it is.
            history.pushState(null, '', location.pathname);
            dispatchEvent(new HashChangeEvent('hashchange'));
          }}
        >
          {t('given.own')}
        </button>
      </p>
    </div>
  );
}
