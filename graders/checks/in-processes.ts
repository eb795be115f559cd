import type { Message } from '../../engine/explain/message.ts';
import type { Line, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import { lineOf, type PrintStep, printSteps } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface InProcessesOptions extends CheckOptions {
  /** Each of these lines must be printed by a process of its own, none of them the main process. */
  prints: (text: string) => boolean;
}

/** The work is done in processes of its own: one for each line that counts. */
export function inProcesses(options: InProcessesOptions): Check {
  return makeCheck(options, 'in-processes', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const problem = problemOf(run.trace, printSteps(run.trace, options.prints));
      if (problem === null) continue;
      const { lines, message } = problem;
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines };
      return { status: 'fail', evidence, target: null, tell: () => message };
    }
    return clear(runs, 'pass.in-processes');
  });
}

function problemOf(trace: Trace, prints: PrintStep[]): { message: Message; lines: Line[] } | null {
  const seen = new Map<number, PrintStep>();
  for (const print of prints) {
    const line = lineOf(trace, print.step);
    const { text } = print;
    const args = { text, thread: line.thread, line: line.line };
    if (line.process === 0) {
      const code = line.id === 0 ? 'in-processes.main-prints' : 'in-processes.thread-prints';
      return { message: { code, args }, lines: [line] };
    }
    const other = seen.get(line.process);
    if (other !== undefined) {
      const message = { code: 'in-processes.same', args: { ...args, other: other.text } };
      return { message, lines: [lineOf(trace, other.step), line] };
    }
    seen.set(line.process, print);
  }
  return null;
}
