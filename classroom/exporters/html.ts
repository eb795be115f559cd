/** A report to read or print: one file without scripts, which opens anywhere and asks for nothing. */

import type { Language } from '../../engine/explain/format.ts';
import type { ClassResult, ExerciseMark, LearnerResult } from '../class-result.ts';
import { sayClassroom } from '../text.ts';
import { xml } from './escape.ts';
import { timelineSvg } from './timeline-svg.ts';

export type Say = (code: string, args?: Record<string, string | number>) => string;

/** @param say the words of the report, codes `class-report.*`, in the result's language */
export function htmlReport(result: ClassResult, say: Say): string {
  const { assignment, learners, language, isolation } = result;
  const t = (code: string, args?: Record<string, string | number>) => xml(say(`class-report.${code}`, args));
  const exercises = learners[0]?.exercises ?? [];
  const rate = (index: number): number =>
    learners.length === 0
      ? 0
      : learners.filter((one) => one.exercises[index]?.status === 'pass').length / learners.length;
  const body = [
    `<h1>${xml(assignment.title)}</h1>`,
    `<p>${t('about', { learners: learners.length, exercises: exercises.length, points: assignment.maxPoints })}</p>`,
    ...(assignment.due === null ? [] : [`<p>${t('due', { due: assignment.due })}</p>`]),
    `<p class="quiet">${t('isolation', { isolation })}</p>`,
    `<h2>${t('overview')}</h2>`,
    '<table class="bars">',
    ...exercises.map(({ title }, index) =>
      bar(title, rate(index), t('passed', { percent: Math.round(rate(index) * 100) })),
    ),
    '</table>',
    `<h2>${t('learners')}</h2>`,
    learners.length === 0 ? `<p>${t('nobody')}</p>` : overview(result, t),
    ...similarities(result),
    ...learners.map((learner) => details(learner, t, language === 'zh-cn' ? 'zh-cn' : 'en')),
  ];
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${xml(assignment.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Which answers are alike, with the word of caution before anything else. */
function similarities({ similar, language }: ClassResult): string[] {
  const words = (code: string, args?: Record<string, string | number>) =>
    xml(sayClassroom(language === 'zh-cn' ? 'zh-cn' : 'en', { code: `similarity.${code}`, args }));
  const separator = language === 'zh-cn' ? '、' : ', ';
  return [
    `<h2>${words('title')}</h2>`,
    `<p class="quiet">${words('caution')}</p>`,
    similar.length === 0
      ? `<p>${words('none')}</p>`
      : `<ul>${similar.map(({ title, learners, percent }) => `<li>${words('group', { exercise: title, learners: learners.join(separator), percent })}</li>`).join('\n')}</ul>`,
  ];
}

type Words = (code: string, args?: Record<string, string | number>) => string;

function bar(title: string, share: number, said: string): string {
  const width = (share * 100).toFixed(1);
  return `<tr><th scope="row">${xml(title)}</th><td><div class="bar" style="width:${width}%"></div></td><td>${said}</td></tr>`;
}

function overview({ assignment, learners }: ClassResult, t: Words): string {
  const head = (learners[0]?.exercises ?? []).map(({ title }) => `<th scope="col">${xml(title)}</th>`);
  const rows = learners.map(({ learner, exercises, points }, index) => {
    const cells = exercises.map((mark) => {
      return `<td class="${mark.status}">${mark.points} <span>${t(`status.${mark.status}`)}</span></td>`;
    });
    return `<tr><th scope="row"><a href="#learner-${index}">${xml(learner)}</a></th>${cells.join('')}<td><b>${points}</b></td></tr>`;
  });
  return [
    '<div class="scroll"><table>',
    `<thead><tr><td></td>${head.join('')}<th scope="col">${t('of', { points: assignment.maxPoints })}</th></tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

function details(learner: LearnerResult, t: Words, language: Language): string {
  const late = learner.lateDays > 0 ? `<p>${t('late', { days: learner.lateDays })}</p>` : '';
  const problems = learner.problems.map((problem) => `<li>${xml(problem)}</li>`).join('');
  return [
    `<section><h3>${xml(learner.learner)}: ${learner.points} / ${learner.maxPoints}</h3>`,
    late,
    problems === '' ? '' : `<ul>${problems}</ul>`,
    ...learner.exercises.map((mark) => exerciseDetails(mark, t, language)),
    '</section>',
  ].join('\n');
}

function exerciseDetails(mark: ExerciseMark, t: Words, language: Language): string {
  const checks = mark.checks.map(({ title, status, message, points, maxPoints, schedule, timeline }) => {
    const again = schedule === null ? '' : `<br><code>${xml(schedule)}</code>`;
    const picture = timeline === null ? '' : `<div class="scroll">${timelineSvg(timeline, language, message)}</div>`;
    return `<li class="${status}"><b>${xml(title)}</b> ${points}/${maxPoints}<br>${xml(message)}${picture}${again}</li>`;
  });
  const remarks = mark.remarks.map((remark) => `<li>${xml(remark)}</li>`);
  return [
    `<details${mark.status === 'pass' ? '' : ' open'}><summary>${xml(mark.title)}: ${mark.points} / ${mark.maxPoints}, ${t(`status.${mark.status}`)}</summary>`,
    mark.message === '' ? '' : `<p>${xml(mark.message)}</p>`,
    checks.length === 0 ? '' : `<ul>${checks.join('\n')}</ul>`,
    remarks.length === 0 ? '' : `<p>${t('remarks')}</p><ul>${remarks.join('')}</ul>`,
    '</details>',
  ].join('\n');
}

const STYLE = `
:root{color-scheme:light dark;font:16px/1.55 system-ui,sans-serif}
body{max-width:70rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
.quiet{opacity:.75;font-size:.9em}
.scroll{overflow-x:auto}
table{border-collapse:collapse}
th,td{padding:.35rem .7rem;text-align:left;border-bottom:1px solid #8884;vertical-align:top}
td span{display:block;font-size:.8em;opacity:.75}
.bars{width:100%}.bars td:nth-child(2){width:55%}
.bar{height:1.1rem;background:#2a7d4f;min-width:1px}
td.pass{background:#2a7d4f22}td.fail,td.unreadable,td.error{background:#c0392b22}td.inconclusive{background:#b7861122}
section{break-inside:avoid-page}
li{margin:.4rem 0}li.fail::marker{content:'✘ '}li.pass::marker{content:'✔ '}
code{font-size:.85em}
svg{width:45rem;max-width:none;margin:.4rem 0;font-size:12px}svg text{fill:currentColor}
`.trim();
