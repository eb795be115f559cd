import type { Kernel } from '../../kernel/kernel.ts';
import { type Mode, type Operation, READ, WRITE } from '../../kernel/operation.ts';
import type { Cell } from '../../kernel/shared-buffer.ts';
import type { VirtualThread } from '../../kernel/thread.ts';

/** An operation of `Atomics` on one element: indivisible, and whoever sees its effect knows what came before it. */
export class AtomicOperation implements Operation {
  readonly code: string;
  readonly target: Cell;
  private readonly kernel: Kernel;
  private readonly changes: () => boolean;
  private readonly act: () => unknown;

  /** @param changes whether it would write if it were carried out now */
  constructor(kernel: Kernel, code: string, cell: Cell, changes: () => boolean, act: () => unknown) {
    this.kernel = kernel;
    this.code = code;
    this.target = cell;
    this.changes = changes;
    this.act = act;
  }
  mode(): Mode {
    return this.changes() ? WRITE : READ;
  }
  enabled(): boolean {
    return true;
  }
  /** Whether it writes depends on what is there. */
  fickle(): boolean {
    return this.code === 'atomics.compareExchange';
  }
  perform(thread: VirtualThread): unknown {
    const { kernel, target } = this;
    const mode = this.mode();
    kernel.acquire(thread, target);
    if (!kernel.solo) kernel.detector.access(thread, target.location, mode, thread.site, kernel.steps - 1, true);
    const result = this.act();
    if (mode === WRITE) kernel.release(thread, target);
    return result;
  }
}

/** What a thread does at the end of `Atomics.wait`: goes on once it has been notified. */
export class AwaitNotify implements Operation {
  readonly code = 'atomics.wait';
  readonly target: Cell;
  readonly blocking = true;
  readonly timeout: number | undefined;
  notified = false;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel, cell: Cell, timeout: number | undefined) {
    this.kernel = kernel;
    this.target = cell;
    this.timeout = timeout;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return this.notified;
  }
  perform(thread: VirtualThread): string {
    this.kernel.acquire(thread, this.target);
    return 'ok';
  }
  expire(): string {
    const { waiters } = this.target;
    const at = waiters.indexOf(this);
    if (at >= 0) waiters.splice(at, 1);
    return 'timed-out';
  }
}
