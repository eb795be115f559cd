import type { Check } from '../define-grader.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

/** All lines are printed by one and the same thread, whichever it is. */
export function printedByOne(options: CheckOptions): Check {
  return makeCheck(options, 'printed-by-one', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const [first, ...others] = run.trace.output;
      const other = others.find(({ thread, process }) => thread !== first?.thread || process !== first.process);
      if (first === undefined || other === undefined) continue;
      const args = { first: first.thread, firstText: first.text, second: other.thread, secondText: other.text };
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule) };
      return { status: 'fail', evidence, target: null, tell: () => ({ code: 'printed-by-one.several', args }) };
    }
    return clear(runs, 'pass.printed-by-one');
  });
}
