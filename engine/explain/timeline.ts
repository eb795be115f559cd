/**
 * An execution as a picture: a lane for each thread, and on it what the thread is doing, in spans that follow
 * one another. It is data; what draws it and what reads it aloud start from the same model.
 */
import type { Finding, Trace, TraceThread } from '../explore/report.ts';
import type { Message } from './texts.ts';
import { heldSpans } from './timeline-locks.ts';
import { spansBySteps, stepsOf } from './timeline-steps.ts';
import { spansByTime } from './timeline-time.ts';
import { markedSteps } from './trace-rows.ts';
import { threadName } from './words.ts';

/**
 * What is counted along the axis: steps, each as wide as any other, or seconds by the program's clock, where a
 * step takes no time and only sleeping, waiting and computing do.
 */
export type TimelineAxis = 'steps' | 'time';

export interface Timeline {
  axis: TimelineAxis;
  /**
   * Where the axis ends: the number of steps, or the seconds that the execution took. Where threads wait for
   * ever, one more than the steps: the last of them has begun to wait after the last step.
   */
  length: number;
  lanes: TimelineLane[];
  /** Steps that the finding points at, in the order of their steps. */
  marks: TimelineMark[];
}

export interface TimelineLane {
  /** `ThreadRef.id`. */
  id: number;
  process: number;
  name: Message;
  daemon: boolean;
  /** In order, without gaps, from the thread's start to its end. */
  spans: TimelineSpan[];
  /** Locks it holds, in the order in which it took them; they may lie within each other. */
  held: HeldSpan[];
  /** Its steps: their numbers, and where on the axis they begin. */
  steps: { index: number; at: number }[];
}

/**
 * - `running`: takes a step
 * - `computing`: has a processor, and with it the interpreter lock
 * - `ready`: could take the step that another thread takes
 * - `blocked`: waits for `on`
 * - `sleeping`: sleeps
 */
export type TimelineState = 'running' | 'computing' | 'ready' | 'blocked' | 'sleeping';

/** From `from` to just before `to`, on the axis. */
export interface TimelineSpan {
  state: TimelineState;
  from: number;
  to: number;
  /** What it waits for, as a reader calls it; `''` where that is not known or it does not wait. */
  on: string;
  /** It waits to the end of the execution. */
  forever: boolean;
}

export interface HeldSpan {
  name: string;
  from: number;
  to: number;
  /** How many other locks the thread held when it took this one. */
  depth: number;
}

export interface TimelineMark {
  /** Number of the step in the schedule. */
  index: number;
  thread: number;
  at: number;
}

/** Lays out a trace. `finding`: the steps that it points at are marked. */
export function timeline(trace: Trace, axis: TimelineAxis, finding?: Finding): Timeline {
  const length = axis === 'steps' ? stepsOf(trace) : trace.elapsed;
  const spans = axis === 'steps' ? spansBySteps(trace) : spansByTime(trace);
  const place = axis === 'steps' ? (index: number) => index : (index: number) => trace.steps[index]?.time ?? 0;
  const locks = heldSpans(trace);
  const steps = Map.groupBy(trace.steps, ({ thread }) => thread);
  return {
    axis,
    length,
    lanes: trace.threads.map((thread): TimelineLane => {
      return {
        id: thread.id,
        process: thread.process,
        name: laneName(thread),
        daemon: thread.daemon,
        spans: spans.get(thread.id) ?? [],
        held: (locks.get(thread.id) ?? []).map((held) => ({ ...held, from: place(held.from), to: end(held.to) })),
        steps: (steps.get(thread.id) ?? []).map(({ index }) => ({ index, at: place(index) })),
      };
    }),
    marks: [...markedSteps(trace, finding).keys()]
      .sort((a, b) => a - b)
      .map((index) => ({ index, thread: trace.steps[index]?.thread ?? 0, at: place(index) })),
  };

  /** Where a step ends before which a lock was held: in time, in the moment in which it is taken. */
  function end(next: number): number {
    if (next > trace.steps.length || (axis === 'time' && next === trace.steps.length)) return length;
    return axis === 'steps' ? next : place(next - 1);
  }
}

/** The span that a thread is in at a point of the axis. */
export function spanAt({ spans }: Pick<TimelineLane, 'spans'>, at: number): TimelineSpan | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as TimelineSpan).to <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.from <= at ? span : undefined;
}

/** The main thread of another process stands for the process: a lane's name has little room. */
function laneName({ process, thread }: TraceThread): Message {
  const isProcess = process > 0 && thread === 'MainThread';
  return isProcess ? { code: 'thread.process', args: { process } } : threadName({ process, thread });
}
