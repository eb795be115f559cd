/** Steps of a recorded run, found again by what they did. */
import type { Line, Step, Trace } from '../engine/explore/report.ts';

export interface PrintStep {
  step: Step;
  text: string;
}

/** Steps that print a line that counts. The n-th print of a thread made the n-th line of that thread. */
export function printSteps(trace: Trace, counts: (text: string) => boolean): PrintStep[] {
  return trace.threads.flatMap((thread) => {
    const lines = trace.output.filter((line) => line.thread === thread.thread && line.process === thread.process);
    const steps = trace.steps.filter((step) => step.thread === thread.id && step.operation === 'print');
    return steps.map((step, i) => ({ step, text: lines[i]?.text ?? '' })).filter(({ text }) => counts(text));
  });
}

/** Where a step stands, and in whose thread. */
export function lineOf(trace: Trace, step: Step): Line {
  const thread = trace.threads.find(({ id }) => id === step.thread);
  return { ...step.place, process: thread?.process ?? 0, thread: thread?.thread ?? '', id: step.thread };
}
