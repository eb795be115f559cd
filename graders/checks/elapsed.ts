import type { Message } from '../../engine/explain/message.ts';
import type { RunResult } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import { runArguments } from '../run-message.ts';
import type { Parameters } from '../runs.ts';
import { seconds } from '../values.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

/** A number of seconds, or the least and the most. */
export type Time = number | { atLeast?: number; atMost?: number };

export interface ElapsedOptions extends CheckOptions {
  /** When, by the virtual clock. */
  at: (parameters: Parameters) => Time;
  /** The printed line whose time counts; without it, the end of the program. */
  line?: string;
  /** Message code in place of `elapsed.too-long`; it gets `seconds`, `expected` and `text`. */
  say?: string;
}

/** The program ends, or a line is printed, at the right time. Virtual clock only, so times are exact. */
export function elapsed(options: ElapsedOptions): Check {
  return makeCheck(options, 'elapsed', ['clock'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'clock') continue;
      for (const result of run.results) {
        if (result.status === 'budget') continue;
        const found = problemOf(options, result, options.at(run.spec.parameters));
        if (found === null) continue;
        const problem = { code: found.code, args: { ...runArguments(run), ...found.args } };
        const { status, exports, output, elapsed, schedule } = result;
        const outcome = { status, exports, output: output.map((line) => line.text) };
        const evidence = { ...emptyEvidence(run), replay: replayOf(run, schedule), outcome, elapsed };
        return { status: 'fail', evidence, target: null, tell: () => problem };
      }
    }
    return clear(runs, 'pass.elapsed');
  });
}

function problemOf({ line, say }: ElapsedOptions, result: RunResult, time: Time): Message | null {
  const printed = line === undefined ? undefined : result.output.find(({ text }) => text === line);
  if (line !== undefined && printed === undefined) return { code: 'elapsed.never', args: { text: line } };
  const actual = printed?.time ?? result.elapsed;
  const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } =
    typeof time === 'number' ? { atLeast: time, atMost: time } : time;
  const args = { seconds: seconds(actual), text: line ?? '', expected: seconds(actual > atMost ? atMost : atLeast) };
  // The clock adds up fractions of seconds in binary.
  const tolerance = 1e-6;
  if (actual > atMost + tolerance)
    return { code: say ?? (line === undefined ? 'elapsed.too-long' : 'elapsed.too-late'), args };
  if (actual < atLeast - tolerance)
    return { code: line === undefined ? 'elapsed.too-short' : 'elapsed.too-early', args };
  return null;
}
