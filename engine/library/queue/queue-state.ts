import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { State } from '../operations.ts';
import type { Store } from './store.ts';

/** What the kernel sees of a queue. */
export class QueueState extends State {
  readonly store: Store;
  /** Most items there may be; 0 or less = any number. */
  readonly maxsize: number;
  /** Items put and not yet done. */
  unfinished = 0;
  isShutdown = false;

  constructor(kernel: Kernel, kind: string, store: Store, maxsize: number) {
    super(kernel, kind);
    this.store = store;
    this.maxsize = maxsize;
  }

  /** Items, or -1 after `shutdown`: then nobody waits. */
  override get level(): number {
    return this.isShutdown ? -1 : this.store.size;
  }

  get isBounded(): boolean {
    return this.maxsize > 0;
  }

  get isFull(): boolean {
    return this.maxsize > 0 && this.store.size >= this.maxsize;
  }

  get isEmpty(): boolean {
    return this.store.size === 0;
  }

  /** A thread does something with it: it learns what those before it did, and those after it learn of this. */
  touchedBy(thread: VirtualThread): void {
    this.kernel.acquire(thread, this);
    this.kernel.release(thread, this);
  }
}
