import type { Message } from '../../engine/explain/message.ts';
import { worstEnding } from '../data.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { clear, failAt } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface OutputOptions extends CheckOptions {
  /** The lines that must be printed, each as often as it stands here, in any order, and no others. */
  lines?: (parameters: Parameters) => readonly string[];
  /** The line after which nothing may be printed. */
  last?: (parameters: Parameters) => string;
  /** Pairs of lines of which the first must be printed before the second. */
  before?: (parameters: Parameters) => readonly (readonly [string, string])[];
  /** A condition the others cannot say: null where it holds, else what is wrong. */
  holds?: (lines: readonly string[], parameters: Parameters) => Message | null;
}

/**
 * Whenever the program ends, its printed lines are as they should be. Explorations must observe the output;
 * those that do not are passed over.
 */
export function output(options: OutputOptions): Check {
  return makeCheck(options, 'output', ['explore', 'clock'], (runs) => {
    const found = worstEnding(runs, ({ status, output, run }) => {
      return status === 'finished' && output !== null ? problemOf(options, output, run.spec.parameters) : null;
    });
    if (found !== null) return failAt(found);
    return clear(runs, 'pass.output');
  });
}

function problemOf(options: OutputOptions, lines: readonly string[], parameters: Parameters): Message | null {
  return (
    wrongLines(lines, options.lines?.(parameters)) ??
    notLast(lines, options.last?.(parameters)) ??
    wrongOrder(lines, options.before?.(parameters) ?? []) ??
    options.holds?.(lines, parameters) ??
    null
  );
}

function wrongLines(lines: readonly string[], wanted: readonly string[] | undefined): Message | null {
  if (wanted === undefined) return null;
  const missing = [...wanted];
  let extra: string | null = null;
  for (const line of lines) {
    const at = missing.indexOf(line);
    if (at >= 0) missing.splice(at, 1);
    else extra ??= line;
  }
  if (extra !== null) {
    const code = wanted.includes(extra) ? 'output.too-often' : 'output.unexpected';
    return { code, args: { text: extra, missing: missing[0] ?? '', instead: missing.length > 0 ? 'yes' : 'no' } };
  }
  if (missing[0] === undefined) return null;
  return { code: 'output.missing', args: { text: missing[0], count: missing.length } };
}

function notLast(lines: readonly string[], wanted: string | undefined): Message | null {
  if (wanted === undefined) return null;
  const last = lines.at(-1);
  if (last === wanted) return null;
  if (!lines.includes(wanted)) return { code: 'output.missing', args: { text: wanted, count: 1 } };
  return { code: 'output.not-last', args: { text: wanted, after: last ?? '' } };
}

function wrongOrder(lines: readonly string[], pairs: readonly (readonly [string, string])[]): Message | null {
  for (const [first, second] of pairs) {
    const [a, b] = [lines.indexOf(first), lines.indexOf(second)];
    if (a >= 0 && b >= 0 && b < a) return { code: 'output.order', args: { first, second } };
  }
  return null;
}
