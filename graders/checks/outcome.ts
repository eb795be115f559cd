import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { worstEnding } from '../data.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { same, show } from '../values.ts';
import { clear, failAt } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface OutcomeOptions extends CheckOptions {
  /** The values that the program must export in the end, under these parameters. */
  exports?: (parameters: Parameters) => Record<string, Json>;
  /** A condition on the exports that `exports` cannot say: null where it holds, else what is wrong. */
  holds?: (exports: Record<string, Json>, parameters: Parameters) => Message | null;
  /** Message code in place of `outcome.differs`; it gets `name`, `expected`, `actual`. */
  say?: string;
}

/** Whenever the program ends, the values it exports are as they should be. */
export function outcome(options: OutcomeOptions): Check {
  return makeCheck(options, 'outcome', ['explore', 'clock', 'trace'], (runs) => {
    const found = worstEnding(runs, ({ status, exports, run }) => {
      // How a program that does not come to its end leaves its values is for `finishes` to say.
      return status === 'finished' ? problemOf(options, exports, run.spec.parameters) : null;
    });
    if (found !== null) return failAt(found);
    return clear(runs, 'pass.outcome');
  });
}

function problemOf(options: OutcomeOptions, exports: Record<string, Json>, parameters: Parameters): Message | null {
  for (const [name, expected] of Object.entries(options.exports?.(parameters) ?? {})) {
    const actual = exports[name];
    if (actual === undefined) return { code: 'outcome.missing', args: { name } };
    if (same(actual, expected)) continue;
    const args = { name, expected: show(expected), actual: show(actual) };
    return { code: options.say ?? 'outcome.differs', args };
  }
  return options.holds?.(exports, parameters) ?? null;
}
