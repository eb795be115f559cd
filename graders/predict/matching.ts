import type { Ending } from '../data.ts';
import { same } from '../values.ts';
import type { Pattern } from './question.ts';

/** Whether an execution ended as the pattern says. Of a pattern that is about output, the run must have observed it. */
export function matches(
  pattern: Pattern,
  { status, exports, output }: Pick<Ending, 'status' | 'exports' | 'output'>,
): boolean {
  if (pattern.status !== undefined && pattern.status !== status) return false;
  for (const [name, value] of Object.entries(pattern.exports ?? {})) {
    const actual = exports[name];
    if (actual === undefined || !same(actual, value)) return false;
  }
  const lines = linesOf({ output });
  if (pattern.output !== undefined && !same(lines, [...pattern.output])) return false;
  if (pattern.line !== undefined && !lines.includes(pattern.line)) return false;
  if (pattern.lacks !== undefined && lines.includes(pattern.lacks)) return false;
  if (pattern.first !== undefined && lines[0] !== pattern.first) return false;
  if (pattern.last !== undefined && lines.at(-1) !== pattern.last) return false;
  return pattern.before === undefined || isBefore(lines, pattern.before);
}

/** What was printed, without what `console.log` appends. */
export function linesOf({ output }: Pick<Ending, 'output'>): string[] {
  return (output ?? []).map((line) => line.trimEnd());
}

/** What a run has to tell apart for this pattern. */
export function observes({ exports, status, finding, ...printed }: Pattern): { exports: boolean; output: boolean } {
  return { exports: exports !== undefined, output: Object.keys(printed).length > 0 };
}

function isBefore(lines: readonly string[], [first, second]: readonly [string, string]): boolean {
  const [a, b] = [lines.indexOf(first), lines.indexOf(second)];
  return a >= 0 && b > a;
}
