import type { Task } from '../compile/runtime.ts';

/** What a thread's task yields to have a call run on a stack segment of its own. */
export class Segment {
  readonly task: Task;
  constructor(task: Task) {
    this.task = task;
  }
}
