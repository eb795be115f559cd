import { useState } from 'preact/hooks';
import type { Assignment } from '../../../classroom/assignment.ts';
import { KITS } from '../../../classroom/kits/index.ts';
import { assignmentText } from '../../../classroom/kits/kit.ts';
import { fragmentOf } from '../../../classroom/link.ts';
import { download } from '../../lib/assignment/download.ts';
import { makeKit } from '../../lib/assignment/kits.ts';
import type { PageLanguage } from '../lesson/page-language.ts';
import type { Say, Texts } from './words.ts';

interface Props {
  assignment: Assignment;
  language: PageLanguage;
  t: Say;
}

/** The link, the file and the archives of an assignment. */
export function HandOut({ assignment, language, t }: Props) {
  const [repository, setRepository] = useState('');
  const [said, setSaid] = useState('');
  const fragment = fragmentOf(assignment);
  const link = new URL(fragment, location.href).href;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('hand.copied'));
    } catch {
      // Where the browser refuses, the field itself can be copied from.
      setSaid('');
    }
  };
  const save = async (place: string): Promise<void> => {
    try {
      const bytes = await makeKit(place, assignment, language, repository);
      download(`${assignment.id}-${place}.zip`, bytes, 'application/zip');
      setSaid('');
    } catch (error) {
      setSaid(t('hand.failed', { problem: (error as Error).message }));
    }
  };
  return (
    <div class="asg-hand">
      <label class="asg-field asg-wide">
        {t('hand.link')}
        <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <p class="asg-buttons">
        <button type="button" onClick={() => void copy()}>
          {t('hand.copy')}
        </button>
        <a href={fragment} target="_blank" rel="noopener">
          {t('hand.open')}
        </a>
        <button
          type="button"
          onClick={() => download(`${assignment.id}.json`, assignmentText(assignment), 'application/json')}
        >
          {t('hand.json')}
        </button>
      </p>
      <label class="asg-field asg-wide">
        {t('compose.repository')}
        <input type="url" value={repository} onInput={({ currentTarget }) => setRepository(currentTarget.value)} />
        <small>{t('compose.repositoryHint')}</small>
      </label>
      <p>{t('hand.archives')}</p>
      <p class="asg-buttons">
        {Object.keys(KITS).map((place) => (
          <button key={place} type="button" onClick={() => void save(place)}>
            {t(`place.${place}` as keyof Texts)}
          </button>
        ))}
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
