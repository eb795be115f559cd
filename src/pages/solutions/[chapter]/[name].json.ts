import type { APIRoute, GetStaticPaths } from 'astro';
import { exerciseSolution, type SolutionText, solvedExercises } from '../../../lib/content/solution.ts';

/** The solution of each exercise whose answer is a program, fetched when somebody asks for it. */
export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    solvedExercises().flatMap((id) =>
      (['en', 'zh-cn'] as const).map(async (language) => {
        const [chapter, name] = id.split('/') as [string, string];
        return {
          params: { chapter, name: `${name}.${language}` },
          props: { ...(await exerciseSolution(id, language)) },
        };
      }),
    ),
  );
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<SolutionText> = ({ props }) => Response.json(props);
