import type { Assignment } from '../../../classroom/assignment.ts';
import { KITS } from '../../../classroom/kits/index.ts';
import type { KitExercise } from '../../../classroom/kits/kit.ts';
import { zipOf } from '../../../classroom/kits/zip.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';

/** The archive for a place, made here from the site's own files. Rejects where those cannot be had. */
export async function makeKit(
  place: string,
  assignment: Assignment,
  language: PageLanguage,
  repository: string,
): Promise<Uint8Array> {
  const answer = await fetch(`./material.json`);
  if (!answer.ok) throw new Error(`material.json: ${answer.status}`);
  const material = (await answer.json()) as Record<string, KitExercise>;
  const exercises = assignment.exercises.map(({ id, points }) => {
    const own = material[id] as KitExercise;
    return { ...own, points: points ?? own.points };
  });
  const root = new URL(language === 'en' ? '../' : '../../', location.href);
  const context = { assignment, exercises, language, repository: repository.trim() || null, site: root.href };
  return zipOf((KITS[place] as (typeof KITS)[string])(context));
}
