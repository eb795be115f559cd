/** The plain kinds of operation: those that never wait. */
import type { Kernel } from '../kernel/kernel.ts';
import { type Mode, type Operation, READ, type Turn, WRITE } from '../kernel/operation.ts';
import { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { nameOf } from './name-of.ts';

/** What the kernel sees of one of the library's objects. */
export class State extends SyncObject {
  readonly kernel: Kernel;
  readonly kind: string;

  /**
   * @param kind what it is called where the learner gave it no name: `Queue` makes `Queue-1`
   * @param name of an object that is part of another one
   */
  constructor(kernel: Kernel, kind: string, name: () => string = nameOf(kernel, kind)) {
    super(kernel.newId(), name);
    this.kernel = kernel;
    this.kind = kind;
  }
}

/** The step that is being carried out, by a thread: for those whose wait it ends. */
export function turnNow(kernel: Kernel, thread: VirtualThread): Turn | undefined {
  const number = kernel.strategy.turnOf?.(thread);
  return number === undefined ? undefined : { thread: thread.index, number };
}

/** Touches something within a step that is under way; by itself it is none (`atOnce`). */
export class Touch implements Operation {
  readonly code = 'touch';
  readonly silent = true;
  readonly target: SyncObject;
  private readonly how: Mode;
  constructor(target: SyncObject, mode: Mode) {
    this.target = target;
    this.how = mode;
  }
  mode(): Mode {
    return this.how;
  }
  enabled(): boolean {
    return true;
  }
  perform(): void {}
}

/** Asks something, changes nothing. Whoever sees a change knows what came before it. */
export class Look<S extends State> implements Operation {
  readonly code: string;
  readonly target: S;
  private readonly ask: () => unknown;
  constructor(code: string, target: S, ask: () => unknown) {
    this.code = code;
    this.target = target;
    this.ask = ask;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): unknown {
    this.target.kernel.acquire(thread, this.target);
    thread.lookedAt = this.target.kernel.steps;
    return this.ask();
  }
}

/** Changes something, at once. Whoever sees the change knows what came before it. */
export class Change<S extends State> implements Operation {
  readonly code: string;
  readonly target: S;
  private readonly act: (thread: VirtualThread) => unknown;
  constructor(code: string, target: S, act: (thread: VirtualThread) => unknown) {
    this.code = code;
    this.target = target;
    this.act = act;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): unknown {
    const { target } = this;
    const result = this.act(thread);
    target.kernel.release(thread, target);
    return result;
  }
}
