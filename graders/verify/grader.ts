import type { Json } from '../../engine/explore/report.ts';
import { type AnyGrader, takesData } from '../answer-grader.ts';
import { type Grader, maxScore } from '../define-grader.ts';
import { answerEnding, type Exercise } from '../exercise.ts';
import type { Manifest } from '../manifest.ts';
import { checkTitle } from '../text.ts';
import { same, show } from '../values.ts';
import { type Problem, problemsOf } from './problem.ts';

/** How many other right answers and wrong answers an exercise must have, so that its grader proves itself. */
const LEAST = { right: 2, wrong: 3 };

/** Manifest and grader agree. */
export function checkAgreement({ id, manifest, questions }: Exercise, grader: AnyGrader): Problem[] {
  const problem = problemsOf(id);
  const problems: Problem[] = [];
  const ending = answerEnding(manifest.kind);
  if ((ending === 'json') !== takesData(grader))
    problems.push(problem(null, 'grader-of-another-kind', { kind: manifest.kind }));
  const points = maxScore(grader);
  if (grader.exercise !== id) problems.push(problem(null, 'grader-of-another', { id, other: grader.exercise }));
  if (points !== manifest.points)
    problems.push(problem('exercise.json', 'points-differ', { manifest: manifest.points, grader: points }));
  if (!takesData(grader)) problems.push(...checkParameters(id, manifest, grader));

  const checks = new Set(grader.checks.map(({ code }) => code));
  for (const [name, code] of Object.entries(manifest.wrong)) {
    if (!checks.has(code))
      problems.push(problem(`wrong/${name}.${ending}`, 'unknown-check', { code, known: [...checks].join(', ') }));
  }
  if (manifest.kind === 'predict' && [...checks].join() !== Object.keys(questions).join()) {
    const asked = Object.keys(questions).join(', ');
    problems.push(problem('questions.json', 'questions-differ', { asked, graded: [...checks].join(', ') }));
  }
  const remarks = new Set(takesData(grader) ? grader.remarks : grader.remarks.map(({ code }) => code));
  for (const [name, code] of Object.entries(manifest.right)) {
    if (code !== null && !remarks.has(code)) {
      problems.push(problem(`right/${name}.${ending}`, 'unknown-remark', { code, known: [...remarks].join(', ') }));
    }
  }
  for (const code of checks) {
    const title = checkTitle('en', id, code);
    if (title === `title.${code}`) problems.push(problem(null, 'no-title', { code }));
  }
  if (manifest.kind === 'fix' || manifest.kind === 'build') {
    for (const folder of ['right', 'wrong'] as const) {
      const count = Object.keys(manifest[folder]).length;
      if (count < LEAST[folder])
        problems.push(problem('exercise.json', `too-few-${folder}`, { count, wanted: LEAST[folder] }));
    }
  }
  return problems;
}

function checkParameters(id: string, { parameters }: Manifest, grader: Grader): Problem[] {
  const problem = problemsOf(id);
  return Object.entries(grader.runs).flatMap(([run, spec]) => [
    ...Object.entries(spec.parameters).flatMap(([name, value]) => {
      const listed = parameters[name]?.some((item) => same(item as Json, value)) ?? false;
      return listed ? [] : [problem('exercise.json', 'value-not-listed', { run, name, value: show(value) })];
    }),
    ...Object.keys(parameters).flatMap((name) =>
      name in spec.parameters ? [] : [problem('exercise.json', 'parameter-not-given', { run, name })],
    ),
  ]);
}
