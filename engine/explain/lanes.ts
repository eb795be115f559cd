import type { Step, Trace } from '../explore/report.ts';
import type { Lane } from './trace-table.ts';

/**
 * Tells, step by step in order, what each thread is doing meanwhile. A trace says of each step who could
 * have taken it; that a thread is there, waits or has ended follows from it.
 */
export function laneReader(trace: Trace): (step: Step) => Lane[] {
  const lastStep = new Map<number, number>();
  for (const { thread, index } of trace.steps) lastStep.set(thread, index);

  return (step) => {
    const enabled = new Set(step.enabled);
    return trace.threads.map(({ id, end, born }): Lane => {
      if (id === step.thread) return 'running';
      if (enabled.has(id)) return 'ready';
      if (step.index < born) return 'absent';
      const ended = end === 'finished' || end === 'exception';
      return ended && step.index > (lastStep.get(id) ?? -1) ? 'ended' : 'waiting';
    });
  };
}
