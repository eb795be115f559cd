import type { Step, Trace, TraceThread } from '../explore/report.ts';
import { pendingReader } from './pending.ts';
import type { TimelineSpan, TimelineState } from './timeline.ts';

/**
 * What each thread is doing in each step of an execution, by `ThreadRef.id`. Each step is as long as any other:
 * somebody runs, and the others could have run, wait or sleep.
 */
export function spansBySteps(trace: Trace): Map<number, TimelineSpan[]> {
  const spans = new Map<number, TimelineSpan[]>(trace.threads.map(({ id }) => [id, []]));
  const pending = pendingReader(trace);
  const waits = new Map(trace.waits.map((wait) => [wait.id, wait.target]));

  for (const step of trace.steps) {
    const enabled = new Set(step.enabled);
    for (const { id, born, end } of trace.threads) {
      if (step.index < born) continue;
      const next = pending(id, step.index);
      if (next === undefined && hasEnded(end)) continue;
      const state = stateOf(step, id, next, enabled);
      const on = state === 'blocked' ? (next?.target ?? waits.get(id) ?? '') : '';
      const forever = next === undefined && state === 'blocked';
      extend(spans.get(id) ?? [], { state, from: step.index, to: step.index + 1, on, forever });
    }
  }
  const last = trace.steps.length;
  for (const { id, target } of trace.waits) {
    const waits = { state: 'blocked' as const, from: last, to: last + 1, on: target, forever: true };
    extend(spans.get(id) ?? [], waits);
  }
  return spans;
}

/** How many steps the axis has. */
export function stepsOf({ steps, waits }: Pick<Trace, 'steps' | 'waits'>): number {
  return steps.length + (waits.length > 0 ? 1 : 0);
}

/** Whether a thread that has no further step is over, rather than waiting or cut off. */
export function hasEnded(end: TraceThread['end']): boolean {
  return end === 'finished' || end === 'exception';
}

function stateOf(step: Step, id: number, next: Step | undefined, enabled: ReadonlySet<number>): TimelineState {
  if (id === step.thread) return 'running';
  // A sleeper may be woken at any moment where time is the adversary: it sleeps all the same.
  if (next?.operation === 'sleep') return 'sleeping';
  return enabled.has(id) ? 'ready' : 'blocked';
}

/** Adds a span, or makes the last one longer where it only goes on. */
export function extend(spans: TimelineSpan[], next: TimelineSpan): void {
  const last = spans.at(-1);
  const goesOn =
    last !== undefined &&
    last.to === next.from &&
    last.state === next.state &&
    last.on === next.on &&
    last.forever === next.forever;
  if (goesOn) last.to = next.to;
  else spans.push(next);
}
