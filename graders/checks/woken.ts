import type { Step, Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import { failWith, pickFinding } from '../findings.ts';
import { lineOf } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface WokenOptions extends CheckOptions {
  /** Names of the threads that have other reasons to sleep. */
  except?: readonly string[];
  /** Functions whose sleeping is work: it takes its time and asks nothing. */
  work?: readonly string[];
  /** False = a time limit may run out as often as it likes: the exercise is about giving up. */
  timeouts?: boolean;
}

/** Who waits is woken: nobody asks again and again, not even with a sleep or a time limit between the questions. */
export function woken(options: WokenOptions): Check {
  return makeCheck(options, 'no-busy-wait', ['explore', 'clock', 'trace'], (runs) => {
    const found = pickFinding(runs, ['busy-wait']);
    if (found !== null) return failWith(found);
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const step = askingStep(run.trace, options);
      if (step === undefined) continue;
      const line = lineOf(run.trace, step);
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines: [line] };
      const code = step.operation === 'sleep' ? 'woken.sleeps' : 'woken.times-out';
      const message = { code, args: { thread: line.thread, line: line.line } };
      return { status: 'fail', evidence, target: null, tell: () => message };
    }
    return clear(runs, 'pass.no-busy-wait');
  });
}

/** A sleep, or the second time on the same line that a time limit ran out. */
function askingStep(trace: Trace, { except = [], work = [], timeouts = true }: WokenOptions): Step | undefined {
  const excepted = new Set(trace.threads.filter(({ thread }) => except.includes(thread)).map(({ id }) => id));
  const before = new Set<string>();
  return trace.steps.find((step) => {
    if (excepted.has(step.thread)) return false;
    if (step.operation === 'sleep') return !work.includes(step.place.function);
    if (!timeouts || step.success !== false) return false;
    const key = `${step.thread}:${step.place.line}`;
    const again = before.has(key);
    before.add(key);
    return again;
  });
}
