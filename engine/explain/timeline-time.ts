import type { Step, Trace } from '../explore/report.ts';
import { pendingReader } from './pending.ts';
import type { TimelineSpan } from './timeline.ts';
import { extend, hasEnded } from './timeline-steps.ts';

/**
 * What each thread is doing while time passes, by `ThreadRef.id`. Steps take no time by the program's clock;
 * between two of them it passes because somebody sleeps, computes or waits with a limit.
 */
export function spansByTime(trace: Trace): Map<number, TimelineSpan[]> {
  const spans = new Map<number, TimelineSpan[]>(trace.threads.map(({ id }) => [id, []]));
  const pending = pendingReader(trace);
  const waits = new Map(trace.waits.map((wait) => [wait.id, wait.target]));
  const slices = slicesByThread(trace);
  let now = 0;
  let before: ReadonlySet<number> = new Set();

  for (const step of trace.steps) {
    if (step.time > now) {
      const passing = { from: now, to: step.time };
      for (const { id, born, end } of trace.threads) {
        const next = pending(id, step.index);
        if (step.index < born || (next === undefined && hasEnded(end))) continue;
        const lane = spans.get(id) ?? [];
        if (next?.operation === 'sleep') extend(lane, { state: 'sleeping', ...passing, on: '', forever: false });
        else if (next?.operation === 'compute' && slices.has(id)) addSlices(lane, passing, slices.get(id) ?? []);
        else if (next?.operation === 'compute')
          extend(lane, { state: 'computing', ...passing, on: '', forever: false });
        else if (couldGoOn(step, id, before)) extend(lane, { state: 'ready', ...passing, on: '', forever: false });
        else {
          const on = next?.target ?? waits.get(id) ?? '';
          extend(lane, { state: 'blocked', ...passing, on, forever: next === undefined });
        }
      }
      now = step.time;
    }
    // Who has taken this step has announced another operation since, of which nothing is known yet.
    before = new Set(step.enabled.filter((id) => id !== step.thread));
  }
  return spans;
}

/** Where a schedule is replayed, time may pass by one thread's sleep while others could have gone on. */
function couldGoOn({ enabled }: Step, id: number, before: ReadonlySet<number>): boolean {
  return before.has(id) && enabled.includes(id);
}

type Slice = { from: number; to: number };

function slicesByThread({ computing = [] }: Trace): Map<number, Slice[]> {
  const slices = new Map<number, Slice[]>();
  for (const { thread, from, to } of computing) {
    const own = slices.get(thread);
    if (own === undefined) slices.set(thread, [{ from, to }]);
    else own.push({ from, to });
  }
  return slices;
}

/** A thread that is computing has the processor now and then, and is ready in between. */
function addSlices(lane: TimelineSpan[], { from, to }: Slice, slices: readonly Slice[]): void {
  let at = from;
  const add = (state: 'computing' | 'ready', end: number) => {
    if (end > at) extend(lane, { state, from: at, to: end, on: '', forever: false });
    at = Math.max(at, end);
  };
  for (const slice of slices) {
    if (slice.to <= from || slice.from >= to) continue;
    add('ready', Math.min(slice.from, to));
    add('computing', Math.min(slice.to, to));
  }
  add('ready', to);
}
