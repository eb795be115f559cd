import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface MaxProcessesOptions extends CheckOptions {
  /** How many processes the program may start, in the whole of its run. */
  limit: (parameters: Parameters) => number;
}

/** The program starts no more processes than it may; the main process does not count. */
export function maxProcesses(options: MaxProcessesOptions): Check {
  return makeCheck(options, 'max-processes', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const { trace, spec } = run;
      const count = new Set(trace.threads.map(({ process }) => process)).size - 1;
      const limit = options.limit(spec.parameters);
      if (count <= limit) continue;
      const starts = trace.steps.filter(({ operation }) => operation === 'process.start');
      const lines = starts.slice(limit, limit + 1).map((step) => lineOf(trace, step));
      const args = { count, limit, line: lines[0]?.line ?? 0, known: lines.length > 0 ? 'yes' : 'no' };
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, trace.schedule), lines };
      return { status: 'fail', evidence, target: null, tell: () => ({ code: 'max-processes.exceeded', args }) };
    }
    return clear(runs, 'pass.max-processes');
  });
}
