import { explainFinding } from '../../engine/explain/finding.ts';
import { formatNumber } from '../../engine/explain/format.ts';
import { printable } from '../../engine/explain/text/style.ts';
import type { Trace } from '../../engine/explore/report.ts';
import type { CheckResult, Evidence, GradeResult } from '../../graders/result.ts';
import { checkTitle, say } from '../../graders/text.ts';
import { tableText } from './finding.ts';
import { indented, type Page, paragraph, word } from './page.ts';

const MARKS = {
  pass: ['✔', 'green'],
  fail: ['✘', 'red'],
  error: ['✘', 'red'],
  inconclusive: ['?', 'yellow'],
  skipped: ['-', 'dim'],
} as const;

type TraceOf = (evidence: Evidence) => Trace | null;
type ReplayOf = (evidence: Evidence) => string | null;

/** A whole grade: the verdict, each check, the counterexamples of what failed, remarks, what was tried. */
export function gradeText(
  page: Page,
  result: GradeResult,
  title: string,
  traceOf: TraceOf,
  replayOf: ReplayOf,
): string[] {
  const parts = [
    head(page, result, title),
    ...result.checks.map((check) => checkText(page, result, check, traceOf, replayOf)),
    result.remarks.flatMap(({ message }) =>
      bullet(page, `[${word(page, 'severity.remark')}] ${say(page.language, message)}`),
    ),
    triedText(page, result),
  ];
  return parts.filter(({ length }) => length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function head(
  page: Page,
  { exercise, status, score, maxScore, executions, complete }: GradeResult,
  title: string,
): string[] {
  const [mark, colour] = MARKS[status];
  const verdict = word(page, `grade.${status}`, { executions, complete: complete ? 'yes' : 'no' });
  const points = word(page, 'grade.points', { score: formatNumber(page.language, score), maxScore });
  return [
    ...paragraph(page, `${mark} ${verdict} ${points}`).map((line) => page.style('bold', page.style(colour, line))),
    page.style('dim', `  ${exercise} · ${title}`),
  ];
}

function checkText(
  page: Page,
  result: GradeResult,
  check: CheckResult,
  traceOf: TraceOf,
  replayOf: ReplayOf,
): string[] {
  const { code, status, points, maxPoints, message, evidence } = check;
  const [mark, colour] = MARKS[status];
  const title = `${mark} ${points}/${maxPoints}  ${checkTitle(page.language, result.exercise, code)}`;
  const lines = [page.style(colour, page.style('bold', title)), ...bullet(page, say(page.language, message))];
  if (status === 'fail' && evidence !== null)
    lines.push(...evidenceText(page, evidence, traceOf(evidence), replayOf(evidence)));
  return lines;
}

function evidenceText(page: Page, evidence: Evidence, trace: Trace | null, replay: string | null): string[] {
  const { finding, cost, shortest } = evidence;
  const lines: string[] = [];
  if (finding !== null) {
    const { title, details } = explainFinding(page.language, finding, { main: page.main, trace: trace ?? undefined });
    lines.push('', ...bullet(page, word(page, 'grade.finding', { title })));
    for (const detail of details)
      lines.push(
        ...bullet(page, `${detail.line.file}:${detail.line.line}:${detail.line.column}  ${detail.text}`, '      '),
      );
  }
  if (trace !== null) {
    const title =
      cost !== null && shortest ? word(page, 'report.shortest', { ...cost }) : word(page, 'report.counterexample');
    lines.push('', `    ${page.style('bold', title)}`);
    lines.push(...indented(tableText(page, trace, finding ?? undefined, page.width - 6), '      '));
  }
  if (replay !== null) lines.push('', `    ${word(page, 'report.replay')}`, `      ${page.style('cyan', replay)}`);
  return lines;
}

function triedText(page: Page, { runs }: GradeResult): string[] {
  if (runs.length === 0) return [];
  const lines = runs.flatMap(({ message }) => paragraph(page, say(page.language, message), '  '));
  return [word(page, 'grade.tried'), ...lines].map((line) => page.style('dim', line));
}

function bullet(page: Page, text: string, indent = '    '): string[] {
  return paragraph(page, printable(text), indent);
}
