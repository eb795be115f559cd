/** Whether a claim holds, from what a run of the program gave. */
import type { Message } from '../../engine/explain/message.ts';
import type { Outcome, ScheduleCost } from '../../engine/explore/report.ts';
import { type ClockData, type Ending, endingsOf, executionsOf, type RunData } from '../data.ts';
import { seconds } from '../values.ts';
import { matches } from './matching.ts';
import { type Claim, type Pattern, patternOf } from './question.ts';
import { seenInstead } from './seen-instead.ts';

export interface Evaluated {
  holds: boolean;
  message: Message;
  /** A schedule that shows it; null where there is none, or nothing to be seen in it. */
  shown: Shown | null;
}

export interface Shown {
  schedule: string;
  /** What a shorter one would have to end like; null where it is as short as it gets. */
  outcome: Pick<Outcome, 'status' | 'exports' | 'output'> | null;
  cost: ScheduleCost | null;
}

/** An ending, and in how many executions it was seen. */
export type CountedEnding = Ending & { count: number };

/**
 * Judges a claim. Throws an Error where the run does not settle it: where some schedules were not tried, and
 * those that were do not show it.
 */
export function evaluate(claim: Claim, run: RunData): Evaluated {
  if (run.failure !== null) throw new Error(`Cannot judge the claim: run "${run.name}" ended at ${run.failure.code}`);
  if ('takes' in claim) return evaluateTime(claim.takes, run);
  const pattern = patternOf(claim)!;
  if (pattern.finding !== undefined) return evaluateFinding(claim, pattern.finding, run);

  const endings = countedEndings(run);
  const matching = endings.filter((ending) => matches(pattern, ending));
  const others = endings.filter((ending) => !matching.includes(ending));
  const telling = 'always' in claim ? others : matching;
  if (telling.length === 0) demandComplete(run);
  return {
    holds: 'can' in claim ? matching.length > 0 : telling.length === 0,
    message: told(claim, pattern, run, { matching, others }),
    // What holds always, every schedule shows; where there is just one, it is worth a look.
    shown: telling.length > 0 || executionsOf(run) > 1 ? shownBy(telling) : shownBy(endings),
  };
}

function told(
  claim: Claim,
  pattern: Pattern,
  run: RunData,
  { matching, others }: { matching: CountedEnding[]; others: CountedEnding[] },
): Message {
  const args = { executions: executionsOf(run), clock: run.type === 'clock' ? 'yes' : 'no' };
  const seen = seenInstead(pattern, others);
  const never = (): Message =>
    seen === null ? { code: 'predict.never', args } : { code: 'predict.instead', args: { ...args, seen } };
  if (!('always' in claim)) {
    const count = total(matching);
    if (count === 0) return never();
    return { code: count === args.executions ? 'predict.every-time' : 'predict.happens', args: { ...args, count } };
  }
  const count = total(others);
  if (count === 0) return { code: 'predict.always', args };
  if (matching.length === 0) return never();
  return seen === null
    ? { code: 'predict.not-always', args: { ...args, count } }
    : { code: 'predict.otherwise', args: { ...args, count, seen } };
}

/** Of several schedules the one with the shortest text: it has the fewest switches. */
function shownBy(endings: readonly CountedEnding[]): Shown | null {
  const [simplest] = [...endings].sort((a, b) => a.schedule.length - b.schedule.length);
  if (simplest === undefined) return null;
  const { schedule, status, exports, output, run } = simplest;
  return { schedule, outcome: run.type === 'explore' ? { status, exports, output } : null, cost: null };
}

function evaluateFinding(claim: Claim, code: string, run: RunData): Evaluated {
  const report = run.type === 'explore' ? run.report : null;
  const finding = report?.findings.find((found) => found.code === code);
  if (finding === undefined) demandComplete(run);
  const args = { executions: executionsOf(run), clock: 'no' };
  return {
    holds: 'can' in claim === (finding !== undefined),
    message: { code: finding === undefined ? 'predict.never' : 'predict.found', args },
    shown: finding === undefined ? null : { schedule: finding.schedule, outcome: null, cost: finding.cost ?? null },
  };
}

function evaluateTime(wanted: number, run: RunData): Evaluated {
  const results = (run as ClockData).results;
  const times = [...new Set(results.map(({ elapsed }) => seconds(elapsed)))].sort((a, b) => a - b);
  const holds = times.length === 1 && times[0] === wanted;
  const args = { least: times[0] ?? 0, most: times.at(-1) ?? 0, same: times.length === 1 ? 'yes' : 'no' };
  return {
    holds,
    message: { code: 'predict.takes', args },
    shown: results[0] === undefined ? null : { schedule: results[0].schedule, outcome: null, cost: null },
  };
}

function countedEndings(run: RunData): CountedEnding[] {
  const counts = run.type === 'explore' ? (run.report?.outcomes ?? []).map(({ count }) => count) : [];
  const endings = endingsOf([run]).map((ending, n): CountedEnding => ({ ...ending, count: counts[n] ?? 1 }));
  if (endings.some(({ status }) => status === 'budget'))
    throw new Error(`Cannot judge the claim: an execution of run "${run.name}" used up its steps`);
  return endings;
}

export function total(endings: readonly CountedEnding[]): number {
  return endings.reduce((sum, { count }) => sum + count, 0);
}

function demandComplete(run: RunData): void {
  if (run.type === 'explore' && run.report?.complete !== true)
    throw new Error(
      `Cannot judge the claim: run "${run.name}" has more than ${executionsOf(run)} executions; make the program smaller`,
    );
}
