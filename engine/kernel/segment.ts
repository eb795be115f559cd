import type { Task } from '../compile/runtime.ts';

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
export function resumeTask(task: Task, value: unknown): IteratorResult<unknown, unknown> {
  return Reflect.apply(next, task, [value]) as IteratorResult<unknown, unknown>;
}
