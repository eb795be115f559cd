import { explainFinding } from '../../engine/explain/finding.ts';
import { aligned } from '../../engine/explain/text/columns.ts';
import { printable, sentenceText } from '../../engine/explain/text/style.ts';
import { traceText } from '../../engine/explain/text/trace.ts';
import { textWidth } from '../../engine/explain/text/width.ts';
import { traceTable } from '../../engine/explain/trace-table.ts';
import type { Finding, Trace } from '../../engine/explore/report.ts';
import { indented, type Page, paragraph, word } from './page.ts';

export interface Shown {
  finding: Finding;
  /** The execution that shows it; null where it is not to be printed, or could not be had. */
  trace: Trace | null;
  /** The command that shows it again; null where there is nothing to replay. */
  replay: string | null;
}

/** One finding: what happened, where, why that is a fault, how to put it right, and the execution. */
export function findingText(page: Page, { finding, trace, replay }: Shown): string[] {
  const { language, style, main } = page;
  const { severity, text, explanation, remedy, details, passing } = explainFinding(language, finding, {
    main,
    trace: trace ?? undefined,
  });
  const label = `[${word(page, `severity.${severity}`)}] `;
  const head = paragraph(page, printable(label + text)).map((line) => style('bold', line));
  if (severity === 'error' && head[0] !== undefined) head[0] = style('red', head[0]);

  const places = details.map((detail) => `${detail.line.file}:${detail.line.line}:${detail.line.column}`);
  const room = Math.max(0, ...places.map(textWidth));
  const story = details.map((detail, index) =>
    sentenceText(style, `${aligned(places[index] as string, room)}  ${printable(detail.text)}`),
  );
  return [
    ...head,
    ...indented(story),
    '',
    ...headed(page, 'report.why', explanation),
    ...headed(page, 'report.fix', remedy),
    ...reference(page, finding),
    ...counterexample(page, finding, trace),
    ...(replay === null ? [] : ['', `  ${word(page, 'report.replay')}`, `    ${style('cyan', replay)}`]),
    ...(passing === null ? [] : ['', ...paragraph(page, passing, '  ')]),
    ...(replay === null || !finding.passing
      ? []
      : [`    ${style('cyan', replay.replace(finding.schedule, finding.passing.schedule))}`]),
  ];
}

/** A remark in one line and its remedy: there is nothing to replay. */
export function remarkText(page: Page, finding: Finding): string[] {
  const { text, remedy } = explainFinding(page.language, finding, { main: page.main });
  const label = `[${word(page, 'severity.remark')}] `;
  return [
    ...paragraph(page, printable(label + text)),
    ...paragraph(page, printable(remedy), '  '),
    ...reference(page, finding),
  ];
}

/** Where the course says what such a finding is: the page's path, the same on every copy of the site. */
function reference(page: Page, { code }: Finding): string[] {
  const folder = page.language === 'en' ? '' : `/${page.language}`;
  return paragraph(page, word(page, 'report.reference', { page: `\`${folder}/reference/findings/#${code}\`` }), '  ');
}

function headed(page: Page, code: string, text: string): string[] {
  return paragraph(page, word(page, code, { text: printable(text) }), '  ');
}

function counterexample(page: Page, finding: Finding, trace: Trace | null): string[] {
  if (trace === null) return [];
  const { cost, shortest } = finding;
  const title =
    cost !== undefined && shortest ? word(page, 'report.shortest', { ...cost }) : word(page, 'report.counterexample');
  return ['', `  ${page.style('bold', title)}`, ...indented(tableText(page, trace, finding, page.width - 4), '    ')];
}

/** An execution as a table, with the steps of a finding marked. */
export function tableText({ language, style, width }: Page, trace: Trace, finding?: Finding, room = width): string[] {
  const maxColumns = Math.max(3, Math.floor(room / 20));
  return traceText(language, traceTable(trace, { finding, maxColumns }), { width: room, style });
}
