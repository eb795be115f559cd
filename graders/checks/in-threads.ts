import type { Message } from '../../engine/explain/message.ts';
import type { Line, Step, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { lineOf, printSteps } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface InThreadsOptions extends CheckOptions {
  /** These lines must be printed by threads that the program started. */
  prints?: (text: string) => boolean;
  /** This variable, or something in it, must be written by threads that the program started … */
  writes?: string;
  /** … and by how many of them, at least. */
  threads?: (parameters: Parameters) => number;
}

/** The work is done in threads of its own, not in the main thread. */
export function inThreads(options: InThreadsOptions): Check {
  return makeCheck(options, 'in-threads', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const wanted = options.threads?.(run.spec.parameters) ?? 1;
      const problem = problemOf(options, run.trace, wanted);
      if (problem === null) continue;
      const { lines, message } = problem;
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines };
      return { status: 'fail', evidence, target: null, tell: () => message };
    }
    return clear(runs, 'pass.in-threads');
  });
}

type Problem = { message: Message; lines: Line[] };

function problemOf({ prints, writes }: InThreadsOptions, trace: Trace, wanted: number): Problem | null {
  const printing: { step: Step; text: string | null }[] = prints === undefined ? [] : printSteps(trace, prints);
  const writing = writes === undefined ? [] : writeSteps(trace, writes);
  const work = [...printing, ...writing];
  const count = new Set(work.map(({ step }) => step.thread).filter((thread) => thread !== 0)).size;
  // The main thread may prepare a variable; a line is printed once, so it must be by the right thread.
  const inMain = [...printing, ...(count < wanted ? writing : [])].find(({ step }) => step.thread === 0);
  if (inMain !== undefined) {
    const line = lineOf(trace, inMain.step);
    const code = inMain.text === null ? 'in-threads.main-writes' : 'in-threads.main-prints';
    const args = { text: inMain.text ?? '', variable: writes ?? '', line: line.line };
    return { message: { code, args }, lines: [line] };
  }
  if (count >= wanted) return null;
  return { message: { code: 'in-threads.too-few', args: { count, wanted, variable: writes ?? '' } }, lines: [] };
}

function writeSteps(trace: Trace, variable: string): { step: Step; text: string | null }[] {
  return (
    trace.steps
      // The first value of a variable is written by whoever declares it.
      .filter((step) => step.operation === 'write' && isPartOf(step.target, variable) && step.place.function !== '')
      .map((step) => ({ step, text: null }))
  );
}

/** `num` and `balances[from]` belong to `num` and `balances`. */
function isPartOf(target: string, variable: string): boolean {
  return target === variable || target.startsWith(`${variable}[`) || target.startsWith(`${variable}.`);
}
