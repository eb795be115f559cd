/** The exporters by the names that people give them. */
import type { ClassResult } from '../class-result.ts';
import { githubAnnotations, githubSummary, junit } from './ci.ts';
import { canvas, moodle, nbgrader, plainCsv } from './gradebook.ts';
import { htmlReport, type Say } from './html.ts';
import { classroom50, exercism, gradescope, type LearnerContext, prairieLearn } from './learner.ts';

export interface ExportContext {
  env: LearnerContext['env'];
  say: Say;
}

/** One that holds a class; or one that holds a learner, and of a class makes a file for each. */
export type Exporter =
  | { of: 'class'; make(result: ClassResult, context: ExportContext): string }
  | { of: 'learner'; make(result: ClassResult, index: number, context: ExportContext): string };

const ofLearner = (make: (learner: ClassResult['learners'][number], context: LearnerContext) => string): Exporter => ({
  of: 'learner',
  make: (result, index, { env }) => make(result.learners[index] as ClassResult['learners'][number], { result, env }),
});

export const EXPORTERS: Readonly<Record<string, Exporter>> = {
  json: { of: 'class', make: (result) => `${JSON.stringify(result, null, 2)}\n` },
  csv: { of: 'class', make: plainCsv },
  html: { of: 'class', make: (result, { say }) => htmlReport(result, say) },
  junit: { of: 'class', make: junit },
  'github-annotations': { of: 'class', make: githubAnnotations },
  'github-summary': { of: 'class', make: githubSummary },
  nbgrader: { of: 'class', make: nbgrader },
  canvas: { of: 'class', make: canvas },
  moodle: { of: 'class', make: moodle },
  gradescope: ofLearner(gradescope),
  prairielearn: ofLearner(prairieLearn),
  exercism: ofLearner(exercism),
  classroom50: ofLearner(classroom50),
};
