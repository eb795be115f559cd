import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { State } from '../operations.ts';

/** A number of permits, and as far as it can be told who has the others. */
export class SemaphoreState extends State {
  /** Permits left. */
  value: number;
  /** Most permits there may be. */
  readonly limit: number;
  /** Threads that took a permit and have not given it back, once for each. */
  private readonly takers: VirtualThread[] = [];
  /**
   * False once a thread gave back what it had not taken: the semaphore is then a signal from one thread to
   * another, and nobody has the permits that are gone.
   */
  private lends = true;

  constructor(kernel: Kernel, kind: string, value: number, limit: number) {
    super(kernel, kind);
    this.value = value;
    this.limit = limit;
  }

  override get level(): number {
    return this.value;
  }

  get holders(): VirtualThread[] {
    return this.takers.slice();
  }

  take(by: VirtualThread): void {
    this.value--;
    this.kernel.acquire(by, this);
    if (!this.lends) return;
    this.takers.push(by);
    if (!by.held.has(this)) by.held.set(this, by.site);
  }

  give(by: VirtualThread, count: number): void {
    this.value += count;
    this.kernel.release(by, this);
    for (let i = 0; i < count && this.lends; i++) this.forget(by);
  }

  private forget(by: VirtualThread): void {
    const at = this.takers.lastIndexOf(by);
    if (at < 0) {
      this.lends = false;
      for (const taker of this.takers) taker.held.delete(this);
      this.takers.length = 0;
      return;
    }
    this.takers.splice(at, 1);
    if (!this.takers.includes(by)) by.held.delete(this);
  }
}
