/**
 * A schedule on which all goes well, as like a failing one as can be: beside the counterexample it shows the
 * one decision that makes the difference. Looked for by leaving the failing schedule at each of its switches,
 * from the last to the first, and letting another thread go on from there.
 */
import { dismantle } from '../kernel/dismantle.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { execute, statusOf } from './execution.ts';
import type { Sighting } from './findings/index.ts';
import type { FindingCode } from './report.ts';
import type { ProgramOptions } from './shorten.ts';
import { Replay } from './strategies/replay.ts';

/** Steps spent on the search. */
const STEPS = 60_000;

export interface PassingRuns {
  runs: number[];
  /** First step that is not the same in both. */
  divergesAt: number;
}

/**
 * @param failing runs of a schedule that fails
 * @param passes whether an execution is free of what is wrong with that one
 * @param known runs of a schedule that passes, for want of a better one
 */
export function passingLike(
  options: ProgramOptions,
  failing: readonly number[],
  passes: (kernel: Kernel) => boolean,
  known: readonly number[] | null,
): PassingRuns | null {
  let best: PassingRuns | null = null;
  let left = STEPS;
  const attempt = (runs: readonly number[]): void => {
    const replay = new Replay(runs);
    const kernel = execute({ ...options, strategy: replay, everywhere: true });
    left -= kernel.steps;
    const taken = replay.failedAt < 0 && passes(kernel) ? kernel.schedule.runs.slice() : null;
    dismantle(kernel);
    if (taken === null) return;
    const divergesAt = firstDifference(failing, taken);
    if (best === null || divergesAt > best.divergesAt) best = { runs: taken, divergesAt };
  };
  const threads = [...new Set(failing.filter((_, i) => i % 2 === 0))].sort((a, b) => a - b);
  for (let cut = failing.length - 2; cut > 0 && left > 0 && best === null; cut -= 2) {
    const beginning = failing.slice(0, cut);
    attempt(beginning);
    for (const thread of threads) {
      if (thread !== failing[cut] && thread !== failing[cut - 2] && left > 0) attempt([...beginning, thread, 1]);
    }
  }
  if (best === null && known !== null) attempt(known);
  return best;
}

/** The step at which two schedules part. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  let at = 0;
  for (let i = 0; i < a.length && i < b.length; i += 2) {
    const steps = Math.min(a[i + 1] as number, b[i + 1] as number);
    if (a[i] !== b[i]) return at;
    at += steps;
    if (a[i + 1] !== b[i + 1]) return at;
  }
  return at;
}

/** Whether an execution came to its end as it should. */
export function endsWell(kernel: Kernel): boolean {
  return statusOf(kernel) === 'finished';
}

export interface GoodExecution {
  /** Of what it shows all the same. */
  codes: FindingCode[];
  /** Its schedule. */
  runs: number[];
}

/** Executions that ended well: one for each set of codes that they show all the same. */
export class GoodExecutions {
  private readonly bits = new Map<FindingCode, number>();
  private readonly runs = new Map<number, number[]>();

  note(kernel: Kernel, seen: readonly Sighting[]): void {
    const set = this.setOf(seen);
    if (!this.runs.has(set) && endsWell(kernel)) this.runs.set(set, kernel.schedule.runs.slice());
  }

  /** The schedule of one that shows no finding of this code; null = there was none. */
  without(code: FindingCode): number[] | null {
    for (const [set, runs] of this.runs) if ((set & this.bit(code)) === 0) return runs;
    return null;
  }

  /** All of them, with the codes of what they show. */
  list(): GoodExecution[] {
    const codes = [...this.bits];
    return [...this.runs].map(([set, runs]) => ({
      codes: codes.filter(([, bit]) => (set & bit) !== 0).map(([code]) => code),
      runs,
    }));
  }

  /** Adds those of a later part of the search. */
  take(later: readonly GoodExecution[]): void {
    for (const { codes, runs } of later) {
      const set = this.setOf(codes.map((code) => ({ code })));
      if (!this.runs.has(set)) this.runs.set(set, runs);
    }
  }

  private setOf(seen: readonly { code: FindingCode }[]): number {
    let set = 0;
    for (const { code } of seen) set |= this.bit(code);
    return set;
  }

  private bit(code: FindingCode): number {
    let bit = this.bits.get(code);
    if (bit === undefined) this.bits.set(code, (bit = 1 << this.bits.size));
    return bit;
  }
}
