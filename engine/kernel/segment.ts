/** A thread's stack, cut into segments: resuming takes time in the depth of the generators that stand on each other. */
import type { Task } from '../compile/runtime.ts';
import type { VirtualThread } from './thread.ts';

/** What a thread's task yields to have a call run on a stack segment of its own. */
export class Segment {
  readonly task: Task;
  constructor(task: Task) {
    this.task = task;
  }
}

/** The `next` of all generators. */
const { next } = Object.getPrototypeOf(function* () {}).prototype as Task;

/**
 * `task.next(value)`. Every generator function of the learner's makes objects of a shape of its own, and is itself
 * made anew for each execution: to look `next` up in them would take longer than to carry it out.
 */
function resumeTask(task: Task, value: unknown): IteratorResult<unknown, unknown> {
  return Reflect.apply(next, task, [value]) as IteratorResult<unknown, unknown>;
}

/** How a thread's code has ended: with an error that nobody caught, or `WELL`. */
export interface StackEnd {
  readonly error: unknown;
}
export const WELL: StackEnd = { error: null };

/** Runs a thread's code until it announces its next operation (null) or has ended. */
export function runStack(t: VirtualThread): StackEnd | null {
  let value: unknown;
  let failure: StackEnd | null = null;
  for (;;) {
    const task = t.stack[t.stack.length - 1];
    if (task === undefined) return failure ?? WELL;
    try {
      const turn = failure === null ? resumeTask(task, value) : task.throw(failure.error);
      failure = null;
      if (turn.done) {
        t.stack.pop();
        value = turn.value;
      } else if (turn.value instanceof Segment) {
        t.stack.push(turn.value.task);
        value = undefined;
      } else return null;
    } catch (error) {
      t.stack.pop();
      failure = { error };
      value = undefined;
    }
  }
}
