import type { Message } from '../../engine/explain/message.ts';
import type { Line, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface ComputesInProcessesOptions extends CheckOptions {
  /** How many processes that the program started must compute, at least. */
  processes: (parameters: Parameters) => number;
}

/** Whatever computes does so in processes that the program started, not in the main process. */
export function computesInProcesses(options: ComputesInProcessesOptions): Check {
  return makeCheck(options, 'computes-in-processes', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const problem = problemOf(run.trace, options.processes(run.spec.parameters));
      if (problem === null) continue;
      const { lines, message } = problem;
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines };
      return { status: 'fail', evidence, target: null, tell: () => message };
    }
    return clear(runs, 'pass.computes-in-processes');
  });
}

function problemOf(trace: Trace, wanted: number): { message: Message; lines: Line[] } | null {
  const work = trace.steps.filter(({ operation }) => operation === 'compute').map((step) => lineOf(trace, step));
  const inMain = work.find(({ process }) => process === 0);
  if (inMain !== undefined) {
    const args = { line: inMain.line, thread: inMain.thread, who: inMain.id === 0 ? 'main' : 'thread' };
    return { message: { code: 'computes-in-processes.main-computes', args }, lines: [inMain] };
  }
  const count = new Set(work.map(({ process }) => process)).size;
  return count >= wanted
    ? null
    : { message: { code: 'computes-in-processes.too-few', args: { count, wanted } }, lines: [] };
}
