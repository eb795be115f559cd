/** The kits by the names of the places they are for. */
import { classroom50, gradescope, prairieLearn } from './autograders.ts';
import type { Kit, KitContext } from './kit.ts';
import { githubActions, gitlabCi } from './repositories.ts';
import { scorm } from './scorm.ts';

export const KITS: Readonly<Record<string, (context: KitContext) => Kit>> = {
  classroom50,
  'github-actions': githubActions,
  'gitlab-ci': gitlabCi,
  gradescope,
  prairielearn: prairieLearn,
  scorm,
};

/** Places whose kit shows the site and cannot be made without its address. */
export const NEEDS_SITE: ReadonlySet<string> = new Set(['scorm']);
