/** What the learner, who chooses the schedule, is to bring about. */
import type { Message } from '../../engine/explain/message.ts';
import { codeList } from '../../engine/explain/words.ts';
import type { FindingCode, Json, RunResult, Stepped } from '../../engine/explore/report.ts';
import type { Target } from '../../engine/sandbox/protocol.ts';
import { same, show } from '../values.ts';

/**
 * - `finding`: something goes wrong, such as an update that is lost; reached in the step that does it
 * - `exports`: the program ends with these values
 * - `output`: exactly these lines have been printed, in this order
 */
export type Goal =
  | { finding: FindingCode; variable?: string }
  | { exports: Record<string, Json> }
  | { output: readonly string[] };

/** Whether the steps taken so far have brought it about. */
export function isReached(goal: Goal, { trace, over }: Pick<Stepped, 'trace' | 'over'>): boolean {
  if ('finding' in goal) {
    return trace.findings.some(
      ({ code, args }) => code === goal.finding && (goal.variable === undefined || args.variable === goal.variable),
    );
  }
  if ('output' in goal)
    return same(
      trace.output.map(({ text }) => text),
      [...goal.output],
    );
  return over && Object.entries(goal.exports).every(([name, value]) => same(trace.exports[name] ?? null, value));
}

/** Whether it can no longer be brought about, however the threads go on. */
export function isMissed(goal: Goal, { trace, over }: Pick<Stepped, 'trace' | 'over'>): boolean {
  if (isReached(goal, { trace, over })) return false;
  if (over) return true;
  return 'output' in goal && trace.output.some(({ text }, line) => text !== goal.output[line]);
}

/** The goal as a sentence. */
export function goalMessage(goal: Goal): Message {
  if ('finding' in goal) {
    const { finding, variable = '' } = goal;
    return { code: `break.goal.${finding}`, args: { variable } };
  }
  if ('output' in goal) return { code: 'break.goal.output', args: { lines: codeList(goal.output) } };
  return { code: 'break.goal.exports', args: { values: valuesText(goal.exports) } };
}

/** `num = 1` */
export function valuesText(exports: Record<string, Json>): string {
  return Object.entries(exports)
    .map(([name, value]) => `${name} = ${show(value)}`)
    .join(', ');
}

/** What a search for a shorter way looks for: an execution like the one that reached the goal, run on to its end. */
export function targetOf(goal: Goal, { status, exports, output }: RunResult): Target {
  if ('finding' in goal) return { finding: goal.finding, ...(goal.variable && { variable: goal.variable }) };
  const lines = 'output' in goal ? output.map(({ text }) => text) : null;
  return { outcome: { status, exports, output: lines } };
}
