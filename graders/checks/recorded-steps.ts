import type { Message } from '../../engine/explain/message.ts';
import type { Step, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface RecordedStepsOptions extends CheckOptions {
  /** Message code in place of `pass.recorded-steps`. */
  passed?: string;
  /** A condition on who takes which steps: null where it holds, else what is wrong, and the steps that show it. */
  holds: (trace: Trace, parameters: Parameters) => { message: Message; steps: readonly Step[] } | null;
}

/** In a recorded run the right threads and processes take the right steps: for what no result can show. */
export function recordedSteps(options: RecordedStepsOptions): Check {
  return makeCheck(options, 'recorded-steps', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const { trace, spec } = run;
      const problem = options.holds(trace, spec.parameters);
      if (problem === null) continue;
      const lines = problem.steps.map((step) => lineOf(trace, step));
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, trace.schedule), lines };
      return { status: 'fail', evidence, target: null, tell: () => problem.message };
    }
    return clear(runs, options.passed ?? 'pass.recorded-steps');
  });
}
