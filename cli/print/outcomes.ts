import { formatNumber } from '../../engine/explain/format.ts';
import { columnsText } from '../../engine/explain/text/columns.ts';
import { printable } from '../../engine/explain/text/style.ts';
import { wrap } from '../../engine/explain/text/width.ts';
import { showValue } from '../../engine/explain/value.ts';
import type { Json, Outcome } from '../../engine/explore/report.ts';
import { indented, type Page, word } from './page.ts';

/** So many outcomes are listed; the JSON form has all of them. */
const MOST_LISTED = 12;
/** A schedule longer than this would push everything else off the line. */
const LONGEST_SCHEDULE = 36;

/** The ways in which the program can end, the most frequent of each status as the report orders them. */
export function outcomesText(page: Page, outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return [];
  const listed = outcomes.slice(0, MOST_LISTED);
  const observesOutput = outcomes.some(({ output }) => output !== null);
  const titles = ['status', 'exports', ...(observesOutput ? ['output'] : []), 'count', 'schedule'];
  const specs = titles.map((title) => ({
    title: word(page, `outcomes.${title}`),
    align: title === 'count' ? ('right' as const) : ('left' as const),
  }));
  const rows = listed.map((outcome) => [
    word(page, `status.${outcome.status}.title`),
    exportsText(page, outcome.exports),
    ...(observesOutput ? [printable((outcome.output ?? []).join(' ⏎ '))] : []),
    formatNumber(page.language, outcome.count),
    outcome.schedule.length <= LONGEST_SCHEDULE
      ? outcome.schedule
      : `${outcome.schedule.slice(0, LONGEST_SCHEDULE - 1)}…`,
  ]);
  const [head = '', ...body] = columnsText(specs, rows, page.width - 2);
  const hidden = outcomes.length - listed.length;
  const rest = hidden > 0 ? wrap(word(page, 'outcomes.shown', { hidden }), page.width - 2) : [];
  const title = word(page, 'outcomes.title', { count: outcomes.length });
  return [page.style('bold', title), ...indented([page.style('dim', head), ...body, ...rest])];
}

/** `num = 98, log = [1, 2]` */
export function exportsText(page: Page, exports: Record<string, Json>): string {
  const entries = Object.entries(exports);
  if (entries.length === 0) return word(page, 'outcomes.no-exports');
  return entries.map(([name, value]) => `${name} = ${printable(showValue(value))}`).join(', ');
}
