import type { ExploreOptions, Finding, Report } from '../explore/report.ts';
import { hasMessage, type Message } from './message.ts';
import { commaList } from './words.ts';

/**
 * - `holds`: no error, on every schedule there is
 * - `fails`: an error was found
 * - `not-refuted`: no error was found, but not every schedule was tried
 */
export type VerdictKind = 'holds' | 'fails' | 'not-refuted';

export interface Verdict {
  kind: VerdictKind;
  /** One sentence: holds on how many executions, or what fails, or what was not tried. */
  text: Message;
  /** How much was checked. With `fails` only, since the other sentences say it themselves. */
  coverage: Message | null;
}

type Bounds = Pick<ExploreOptions, 'preemptions' | 'delays'>;

/** What a report comes to. `options` are those of the search: a bound's sentence names its number. */
export function verdict(report: Report, options: Bounds = {}): Verdict {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return {
      kind: 'fails',
      text: { code: 'verdict.fails', args: { problems: problems(errors) } },
      coverage: coverage(report, options),
    };
  }
  const { executions } = report;
  if (report.complete) return { kind: 'holds', text: { code: 'verdict.holds', args: { executions } }, coverage: null };
  const args = { executions, bound: boundMessage(report, options) };
  return { kind: 'not-refuted', text: { code: 'verdict.not-refuted', args }, coverage: null };
}

/** How much was checked: "6 executions (complete: every schedule is covered)". */
export function coverage(report: Report, options: Bounds = {}): Message {
  const { executions } = report;
  if (report.complete) return { code: 'coverage.complete', args: { executions } };
  return { code: 'coverage.bounded', args: { executions, bound: boundMessage(report, options) } };
}

/** What a search that is not complete has left out. */
function boundMessage({ bound, executions }: Report, { preemptions, delays }: Bounds): Message {
  const args = { executions, preemptions: preemptions ?? 'none', delays: delays ?? 'none' };
  return { code: `bound.${bound ?? 'cancelled'}`, args };
}

function problems(errors: readonly Finding[]): Message {
  const codes = [...new Set(errors.map(({ code }) => code))];
  return commaList(
    codes.map((code) => ({
      code: hasMessage(`finding.${code}.name`) ? `finding.${code}.name` : `finding.${code}.title`,
    })),
  );
}
