/** What archives of assignments are made from: each exercise's starter and brief. Fetched when one is made. */
import type { APIRoute } from 'astro';
import type { KitExercise } from '../../../../classroom/kits/kit.ts';
import { translateComments } from '../../../../graders/comments.ts';
import { answerEnding } from '../../../../graders/exercise.ts';
import type { PageLanguage } from '../../../components/lesson/page-language.ts';
import { courseExercise } from '../../../lib/content/exercise.ts';
import { courseParts } from '../../../site/lessons.ts';
import { LOCALES } from '../../../site/messages.ts';

export function getStaticPaths() {
  return LOCALES.map(({ locale }) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params }) => {
  const language: PageLanguage = params['locale'] === 'zh-cn' ? 'zh-cn' : 'en';
  const parts = await courseParts(language);
  const ids = parts.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  const material = ids.map((id): [string, KitExercise] => {
    const { manifest, starter, comments, brief } = courseExercise(id);
    return [
      id,
      {
        id,
        title: manifest.title[language],
        points: manifest.points,
        ending: answerEnding(manifest.kind),
        starter: translateComments(starter, language === 'zh-cn' ? comments['zh-cn'] : {}),
        brief: brief[language],
      },
    ];
  });
  return new Response(JSON.stringify(Object.fromEntries(material)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
