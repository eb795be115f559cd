import type { Message } from '../../engine/explain/message.ts';
import type { Line, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface TraceProblem {
  message: Message;
  /** The lines that the message speaks of. */
  lines: Line[];
}

/** A condition that a single exercise sets on its recorded runs: `problemOf` is null where it holds. */
export function traced(
  options: CheckOptions & { code: string },
  problemOf: (trace: Trace, parameters: Parameters) => TraceProblem | null,
): Check {
  return makeCheck(options, options.code, ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const problem = problemOf(run.trace, run.spec.parameters);
      if (problem === null) continue;
      const { lines, message } = problem;
      const { schedule, elapsed } = run.trace;
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, schedule), lines, elapsed };
      return { status: 'fail', evidence, target: null, tell: () => message };
    }
    return clear(runs, 'pass.traced');
  });
}
