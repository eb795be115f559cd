import type { RemarkCheck } from '../define-grader.ts';
import { lineOf } from '../trace-steps.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';

/** Remarks that a thread goes to sleep with a lock in its hands: nobody else gets on meanwhile. */
export function lockAcrossSleep({
  code = 'lock-across-sleep',
  runs = null as readonly string[] | null,
} = {}): RemarkCheck {
  return {
    code,
    runs,
    reads: ['trace'],
    judge: (data) => {
      for (const run of data) {
        if (run.type !== 'trace' || run.trace === null) continue;
        const step = run.trace.steps.find(({ operation, held }) => operation === 'sleep' && held.length > 0);
        if (step === undefined) continue;
        const line = lineOf(run.trace, step);
        const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule), lines: [line] };
        const args = { lock: step.held.join(', '), line: line.line, thread: line.thread };
        return { status: 'fail', evidence, target: null, tell: () => ({ code: 'remark.lock-across-sleep', args }) };
      }
      return clear(data, 'pass.outcome');
    },
  };
}
