import type { Kernel } from './kernel.ts';
import type { VirtualThread } from './thread.ts';

/** Is told of every visible operation of one execution; the kernel of a search has none. */
export interface Recorder {
  /** Just before the thread's announced operation is carried out. `step` is its number. */
  before(kernel: Kernel, thread: VirtualThread, step: number): void;
  /** Just after an operation on a synchronisation object. */
  after(kernel: Kernel, thread: VirtualThread, step: number): void;
  /** The value read or written by the access at `site` (recorded build). */
  value(kernel: Kernel, site: number, value: unknown): void;
}
