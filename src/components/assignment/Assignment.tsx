/** The page of assignments: an instructor's form, or what a link asks of a learner. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AssignmentResult } from '../../../classroom/assignment.ts';
import type { ChapterChoice } from '../../lib/assignment/exercise-choice.ts';
import { assignmentOfAddress } from '../../lib/assignment/read.ts';
import type { PageLanguage } from '../lesson/page-language.ts';
import { Composer } from './Composer.tsx';
import { Given } from './Given.tsx';
import { sayer, type Texts } from './words.ts';

export interface AssignmentProps {
  chapters: readonly ChapterChoice[];
}

export function Assignment({ chapters, language, texts }: AssignmentProps & { language: PageLanguage; texts: Texts }) {
  const t = useMemo(() => sayer(language, texts), [language, texts]);
  const [given, setGiven] = useState<AssignmentResult | null>(null);

  useEffect(() => {
    const known = chapters.flatMap(({ exercises }) => exercises.map(({ id }) => id));
    const read = () =>
      setGiven(
        location.hash === '' ? null : (assignmentOfAddress(location.hash, known) ?? { ok: false, problems: [] }),
      );
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [chapters]);

  if (given === null) return <Composer chapters={chapters} language={language} t={t} />;
  if (!given.ok) return <p role="alert">{t('given.broken')}</p>;
  return <Given assignment={given.assignment} chapters={chapters} language={language} t={t} />;
}
