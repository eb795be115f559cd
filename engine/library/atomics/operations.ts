import type { Kernel } from '../../kernel/kernel.ts';
import { type Missed, type Mode, type Operation, READ, WRITE } from '../../kernel/operation.ts';
import type { Poll } from '../../kernel/poll.ts';
import type { Cell, Line } from '../../kernel/shared-buffer.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
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

/** The beginning of `Atomics.wait`: gets in line if the element still has the value, in one step. */
export class GetInLine implements Operation {
  readonly code = 'atomics.wait';
  readonly target: Cell;
  private readonly kernel: Kernel;
  private readonly turn: AwaitNotify;
  private readonly isAsExpected: () => boolean;

  constructor(kernel: Kernel, cell: Cell, turn: AwaitNotify, isAsExpected: () => boolean) {
    this.kernel = kernel;
    this.target = cell;
    this.turn = turn;
    this.isAsExpected = isAsExpected;
  }
  mode(): Mode {
    return READ;
  }
  get also(): SyncObject {
    return this.target.line;
  }
  get alsoMode(): Mode {
    return this.isAsExpected() ? WRITE : READ;
  }
  enabled(): boolean {
    return true;
  }
  /** Whether it waits depends on what is there. */
  fickle(): boolean {
    return true;
  }
  perform(thread: VirtualThread): boolean {
    const { kernel, target, turn } = this;
    turn.lookedBefore = thread.lookedAt;
    kernel.acquire(thread, target);
    if (!kernel.solo) kernel.detector.access(thread, target.location, READ, thread.site, kernel.steps - 1, true);
    if (!this.isAsExpected()) return false;
    const { line } = target;
    line.waiters.push(turn);
    line.version++;
    // Getting in line for a time is nothing that lasts.
    if (turn.limit === undefined) for (const loop of thread.loops) loop.clean = false;
    return true;
  }
}

/** What a thread does at the end of `Atomics.wait`: goes on once it has been notified. */
export class AwaitNotify implements Operation {
  readonly blocking = true;
  readonly target: Line;
  readonly limit: number | undefined;
  notified = false;
  /** `VirtualThread.lookedAt` as it was before the wait. */
  lookedBefore = -1;
  private readonly kernel: Kernel;
  private readonly thread: VirtualThread;

  constructor(kernel: Kernel, line: Line, limit: number | undefined) {
    this.kernel = kernel;
    this.thread = kernel.current;
    this.target = line;
    this.limit = limit;
  }
  /** In a loop that waits again and again, giving up once more would change nothing yet. */
  private get isInVain(): boolean {
    const { patience } = this.thread;
    return this.limit !== undefined && patience !== null && !patience.enabled();
  }
  get code(): string {
    return this.isInVain && !this.notified ? 'poll' : 'atomics.wait';
  }
  get timeout(): number | undefined {
    return this.notified || this.isInVain ? undefined : this.limit;
  }
  get polls(): Poll | undefined {
    return this.timeout === undefined ? undefined : (this.thread.patience ?? undefined);
  }
  /** Giving up leaves everything as it was before the wait. */
  get passing(): boolean {
    return !this.notified;
  }
  mode(): Mode {
    return this.notified ? READ : WRITE;
  }
  enabled(): boolean {
    return this.notified;
  }
  perform(thread: VirtualThread): string {
    thread.patience = null;
    // It was told of something: the turn has not been in vain.
    for (const loop of thread.loops) loop.clean = false;
    this.kernel.acquire(thread, this.target);
    return 'ok';
  }
  expire(thread: VirtualThread): string {
    thread.patience = null;
    for (const loop of thread.loops) loop.gaveUp = true;
    const { waiters } = this.target;
    waiters.splice(waiters.indexOf(this), 1);
    return 'timed-out';
  }
  /** One that came before the wait; what the thread looked at since then did not tell it. */
  missed(): Missed | null {
    const { unheard } = this.target;
    return unheard !== null && unheard.thread !== this.thread && unheard.step > this.lookedBefore ? unheard : null;
  }
}

/** `Atomics.notify`: those who have waited longest go on. */
export class Notify implements Operation {
  readonly code = 'atomics.notify';
  readonly target: Line;
  private readonly kernel: Kernel;
  private readonly count: number;

  constructor(kernel: Kernel, line: Line, count: number) {
    this.kernel = kernel;
    this.target = line;
    this.count = count;
  }
  /** Where nobody waits it changes nothing. */
  mode(): Mode {
    return this.target.waiters.length > 0 ? WRITE : READ;
  }
  fickle(): boolean {
    return true;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): number {
    const { kernel, target } = this;
    const woken = target.waiters.splice(0, this.count) as AwaitNotify[];
    for (const one of woken) one.notified = true;
    if (woken.length > 0) kernel.release(thread, target);
    else target.unheard = { thread, site: thread.site, step: kernel.steps };
    return woken.length;
  }
}
