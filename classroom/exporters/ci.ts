/** Formats of continuous integration: JUnit XML, annotations and the job summary of GitHub Actions. */
import type { ClassResult } from '../class-result.ts';
import { githubMessage, githubProperty, markdown, xml } from './escape.ts';

/** JUnit XML: a suite for each learner, a case for each check. */
export function junit({ assignment, learners }: ClassResult): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="${xml(assignment.title)}">`];
  for (const { learner, exercises } of learners) {
    const cases = exercises.flatMap((mark) => {
      const { exercise, status, message, executions, complete } = mark;
      const properties = [
        '      <properties>',
        `        <property name="executions" value="${executions}"/>`,
        `        <property name="complete" value="${complete}"/>`,
      ];
      if (mark.checks.length === 0) {
        const outcome = status === 'pass' ? '' : `      <failure type="${status}" message="${xml(message)}"/>`;
        return [{ name: mark.title, exercise, properties, outcome, kind: status === 'pass' ? 'pass' : 'failure' }];
      }
      return mark.checks.map((check) => {
        const schedule =
          check.schedule === null ? [] : [`        <property name="schedule" value="${xml(check.schedule)}"/>`];
        const kind = check.status === 'pass' ? 'pass' : check.status === 'skipped' ? 'skipped' : 'failure';
        const said = xml(check.message);
        const outcome =
          kind === 'pass'
            ? ''
            : kind === 'skipped'
              ? `      <skipped message="${said}"/>`
              : `      <failure type="${xml(check.code)}" message="${said}"/>`;
        return { name: check.title, exercise, properties: [...properties, ...schedule], outcome, kind };
      });
    });
    const count = (kind: string) => cases.filter((one) => one.kind === kind).length;
    lines.push(
      `  <testsuite name="${xml(learner)}" tests="${cases.length}" failures="${count('failure')}" skipped="${count('skipped')}">`,
    );
    for (const { name, exercise, properties, outcome } of cases) {
      lines.push(`    <testcase classname="${xml(exercise)}" name="${xml(name)}">`);
      lines.push(...properties, '      </properties>');
      if (outcome !== '') lines.push(outcome);
      lines.push('    </testcase>');
    }
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>');
  return `${lines.join('\n')}\n`;
}

/** Workflow commands that mark the line of each failure. Commands within learners' text are never carried out. */
export function githubAnnotations({ learners }: ClassResult): string {
  return learners
    .flatMap(({ exercises }) => exercises)
    .filter(({ status }) => status !== 'pass')
    .map(({ title, file, line, message, checks, status }) => {
      const failed = checks.find((check) => check.status === 'fail');
      const place = [
        ...(file === null ? [] : [`file=${githubProperty(file)}`]),
        ...(line === null ? [] : [`line=${line}`]),
      ];
      const properties = [
        ...place,
        `title=${githubProperty(failed === undefined ? title : `${title}: ${failed.title}`)}`,
      ];
      const level = status === 'inconclusive' ? 'warning' : 'error';
      return `::${level} ${properties.join(',')}::${githubMessage(failed?.message ?? message)}\n`;
    })
    .join('');
}

/** Markdown for `$GITHUB_STEP_SUMMARY`. */
export function githubSummary({ assignment, learners }: ClassResult): string {
  const exercises = learners[0]?.exercises ?? [];
  const rows = [
    ['', ...exercises.map(({ title }) => markdown(title)), assignment.maxPoints],
    ['---', ...exercises.map(() => '---:'), '---:'],
    ...learners.map(({ learner, exercises: marks, points }) => [
      markdown(learner),
      ...marks.map(({ status, points: got }) => `${MARKS[status]} ${got}`),
      points,
    ]),
  ];
  return [`## ${markdown(assignment.title)}`, '', ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n');
}

const MARKS = { pass: '✅', fail: '❌', error: '⚠️', inconclusive: '❔', missing: '–', unreadable: '❌' } as const;
