import { verdict } from '../../engine/explain/verdict.ts';
import type { ExploreOptions, Report } from '../../engine/explore/report.ts';
import { findingText, remarkText, type Shown } from './finding.ts';
import { outcomesText } from './outcomes.ts';
import { indented, type Page, paragraph, told, word } from './page.ts';

export interface Timing {
  seconds: number;
}

const MARKS = { holds: ['✔', 'green'], fails: ['✘', 'red'], 'not-refuted': ['?', 'yellow'] } as const;

/** A whole exploration: the verdict first, then how the program can end, then each finding. */
export function reportText(
  page: Page,
  report: Report,
  options: ExploreOptions,
  shown: readonly Shown[],
  timing: Timing | null,
): string[] {
  const parts = [verdictText(page, report, options), outcomesText(page, report.outcomes)];
  for (const each of shown) {
    parts.push(each.finding.severity === 'error' ? findingText(page, each) : remarkText(page, each.finding));
  }
  parts.push(numbersText(page, report, timing));
  return parts.filter(({ length }) => length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function verdictText(page: Page, report: Report, options: ExploreOptions): string[] {
  const { kind, text, coverage } = verdict(report, options);
  const [mark, colour] = MARKS[kind];
  const head = paragraph(page, `${mark} ${told(page, text)}`).map((line) =>
    page.style('bold', page.style(colour, line)),
  );
  const more = coverage === null ? [] : paragraph(page, told(page, coverage), '  ');
  return [...head, ...more];
}

function numbersText(page: Page, { steps, longest, probes, executions }: Report, timing: Timing | null): string[] {
  const lines = [word(page, 'report.longest', { steps, longest })];
  if (probes > 0) lines.push(word(page, 'report.probes', { probes }));
  if (timing !== null) {
    const per = (count: number) => Math.round(count / Math.max(timing.seconds, 1e-3));
    lines.push(
      word(page, 'report.timing', {
        seconds: timing.seconds.toFixed(2),
        executionsPerSecond: per(executions),
        stepsPerSecond: per(steps),
      }),
    );
  }
  return indented(lines, '').map((line) => page.style('dim', line));
}
