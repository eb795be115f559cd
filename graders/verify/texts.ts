import type { Language } from '../../engine/explain/format.ts';
import { commentsOf } from '../comments.ts';
import { answerEnding, type Exercise } from '../exercise.ts';
import { HINT_STEPS } from '../hints.ts';
import { type Problem, problemsOf } from './problem.ts';

const CHINESE_REGEXP = /\p{Script=Han}/u;
const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];

/** What learners read is there in both languages, and complete. */
export function checkTexts(exercise: Exercise): Problem[] {
  const problem = problemsOf(exercise.id);
  const problems: Problem[] = [];
  const { manifest, brief, explanation, hints } = exercise;

  for (const language of LANGUAGES) {
    const steps = hints[language];
    const file = `hints.${language}.md`;
    if (steps.length !== HINT_STEPS)
      problems.push(problem(file, 'hint-steps', { steps: steps.length, wanted: HINT_STEPS }));
    for (const { title, body } of steps) if (body === '') problems.push(problem(file, 'hint-empty', { title }));
  }
  const chinese: [string, string][] = [
    ['exercise.json', manifest.title['zh-cn']],
    ['brief.zh-cn.md', brief['zh-cn']],
    ['solution.zh-cn.md', explanation['zh-cn']],
    ...hints['zh-cn'].map(({ title, body }): [string, string] => ['hints.zh-cn.md', title + body]),
    ...Object.values(exercise.questions).map(({ text }): [string, string] => ['questions.json', text['zh-cn']]),
    ...Object.values(exercise.comments['zh-cn']).map((text): [string, string] => ['comments.zh-cn.json', text]),
  ];
  for (const [file, text] of chinese) {
    if (!CHINESE_REGEXP.test(text)) problems.push(problem(file, 'not-chinese', { text: text.slice(0, 40) }));
  }
  for (const [file, text] of [
    ['exercise.json', manifest.title.en],
    ['brief.en.md', brief.en],
    ['solution.en.md', explanation.en],
    ...Object.values(exercise.questions).map(({ text }) => ['questions.json', text.en] as const),
  ] as const) {
    if (CHINESE_REGEXP.test(text)) problems.push(problem(file, 'not-english', { text: text.slice(0, 40) }));
  }
  return [...problems, ...checkComments(exercise)];
}

function checkComments({ id, manifest, starter, solution, programs, comments }: Exercise): Problem[] {
  const problem = problemsOf(id);
  const problems: Problem[] = [];
  const isData = answerEnding(manifest.kind) === 'json';
  if (!isData && !commentsOf(starter).some((comment) => comment.startsWith('TODO: ')))
    problems.push(problem('starter.ts', 'no-todo'));
  if (!isData && solution.includes('TODO')) problems.push(problem('solution.ts', 'todo-in-solution'));

  const dictionary = comments['zh-cn'];
  const used = new Set((isData ? Object.values(programs) : [starter, solution]).flatMap(commentsOf));
  for (const comment of used) {
    if (dictionary[comment] === undefined)
      problems.push(problem('comments.zh-cn.json', 'comment-missing', { comment }));
  }
  for (const comment of Object.keys(dictionary)) {
    if (!used.has(comment)) problems.push(problem('comments.zh-cn.json', 'comment-unused', { comment }));
  }
  return problems;
}
