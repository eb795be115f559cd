import type { Kernel } from './kernel.ts';
import type { VirtualThread } from './thread.ts';

/**
 * Decides who takes the next step. The kernel asks at every switch point; a strategy sees the threads and
 * the operations they have announced, and nothing else of the program.
 */
export interface Strategy {
  /**
   * Chooses among the threads whose announced operation can be carried out (`kernel.enabled`).
   * `current` is the thread that has just announced its operation, null after one has ended.
   * Returns null where nobody is to go on: the execution is then over.
   */
  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null;
  /** Told of every operation at a switch point, just before it is carried out. */
  committing?(kernel: Kernel, thread: VirtualThread): void;
  /**
   * Told of an operation in code that cannot be suspended, just before it is carried out: it belongs to the
   * thread's last step, which nobody can come between.
   */
  absorbing?(kernel: Kernel, thread: VirtualThread): void;
  /** Number of the step that a thread has taken last, among its own, where the strategy compares executions. */
  turnOf?(thread: VirtualThread): number;
}
