import type { Step, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface MaxConcurrentOptions extends CheckOptions {
  /** Name of the function that threads are counted in. */
  function: string;
  limit: (parameters: Parameters) => number;
}

/** Never more than so many threads are inside a function at once. */
export function maxConcurrent(options: MaxConcurrentOptions): Check {
  return makeCheck(options, 'max-concurrent', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const limit = options.limit(run.spec.parameters);
      const { count, step } = mostInside(run.trace, options.function);
      if (count <= limit || step === null) continue;
      const thread = run.trace.threads.find(({ id }) => id === step.thread);
      const line = { ...step.place, process: thread?.process ?? 0, thread: thread?.thread ?? '', id: step.thread };
      const args = { count, limit, function: options.function, thread: line.thread, line: line.line };
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines: [line] };
      return { status: 'fail', evidence, target: null, tell: () => ({ code: 'max-concurrent.exceeded', args }) };
    }
    return clear(runs, 'pass.max-concurrent');
  });
}

/** The most threads that were inside the function at once, and the step with which that was first so. */
export function mostInside(trace: Trace, name: string): { count: number; step: Step | null } {
  const inside = new Set<number>();
  let most: { count: number; step: Step | null } = { count: 0, step: null };
  for (const step of trace.steps) {
    // A step in the function takes its thread in; the first step outside it takes it out again.
    if (isInside(step, name)) inside.add(step.thread);
    else inside.delete(step.thread);
    if (inside.size > most.count) most = { count: inside.size, step };
  }
  return most;
}

function isInside(step: Step, name: string): boolean {
  return step.place.function === name || step.stack.some((place) => place.function === name);
}
