/** What threads do at a barrier: arriving, waiting for the others, letting them go. */
import { COMMUTE, type Mode, type Operation, type Turn, WRITE } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { type BarrierState, BROKEN, DRAINING, FILLING } from './barrier-state.ts';

/** Arrives, and waits before that until those of the round before have left. Gives the number of those before it. */
export class Arrive implements Operation {
  readonly code = 'barrier.arrive';
  readonly blocking = true;
  readonly target: BarrierState;
  /** True = nobody is to be waited for any more. */
  through = false;
  private readonly limit: number | undefined;
  private readonly hasAction: boolean;
  constructor(barrier: BarrierState, limit: number | undefined, hasAction: boolean) {
    this.target = barrier;
    this.limit = limit;
    this.hasAction = hasAction;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return this.target.isOpen;
  }
  enabledAt(level: number): boolean {
    return level === 1;
  }
  perform(thread: VirtualThread): number {
    const { target } = this;
    const index = target.enter(thread);
    if (index + 1 === target.parties) {
      if (this.hasAction) target.acting = thread;
      else {
        target.open(DRAINING, thread);
        target.leave(thread);
        this.through = true;
      }
      return index;
    }
    if (this.limit === 0) {
      target.open(BROKEN, thread);
      target.leave(thread);
      throw target.broken(`thread ${thread.name()} would not wait`);
    }
    return index;
  }
  holders(): VirtualThread[] {
    const { acting } = this.target;
    return acting === null ? [] : [acting];
  }
}

/** Has arrived, waits for the others, and leaves. Leaving commutes: nobody can tell who left first. */
export class Depart implements Operation {
  readonly code = 'barrier.wait';
  readonly blocking = true;
  readonly target: BarrierState;
  private readonly limit: number | undefined;
  constructor(barrier: BarrierState, limit: number | undefined) {
    this.target = barrier;
    this.limit = limit;
  }
  /** All have arrived: too late to give up. */
  get timeout(): number | undefined {
    return this.target.acting === null ? this.limit : undefined;
  }
  mode(): Mode {
    return this.timeout !== undefined && this.target.phase === FILLING ? WRITE : COMMUTE;
  }
  /** With a time-out it could have come earlier, in vain. */
  get wokenBy(): Turn | undefined {
    return this.limit === undefined && this.target.phase !== FILLING ? this.target.opened : undefined;
  }
  enabled(): boolean {
    return this.target.phase !== FILLING;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    const isGood = target.phase === DRAINING;
    target.leave(thread);
    if (!isGood) throw target.broken('somebody gave up, or it was aborted or reset');
  }
  expire(thread: VirtualThread): void {
    const { target } = this;
    target.open(BROKEN, thread);
    target.leave(thread);
    throw target.broken(`thread ${thread.name()} has waited in vain`);
  }
}

/** The last to arrive has carried out the action: all may go, or, where it failed, nobody. */
export class Trip implements Operation {
  readonly code = 'barrier.trip';
  readonly target: BarrierState;
  private readonly succeeded: boolean;
  constructor(barrier: BarrierState, succeeded: boolean) {
    this.target = barrier;
    this.succeeded = succeeded;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    const { target } = this;
    target.kernel.release(thread, target);
    target.acting = null;
    target.open(this.succeeded ? DRAINING : BROKEN, thread);
    target.leave(thread);
  }
}

/** `abort` and `reset`: not in the middle of the barrier's action. */
export class Intervene implements Operation {
  readonly code: string;
  readonly target: BarrierState;
  readonly blocking: boolean;
  private readonly act: (thread: VirtualThread) => void;
  constructor(code: string, barrier: BarrierState, hasAction: boolean, act: (thread: VirtualThread) => void) {
    this.code = code;
    this.target = barrier;
    this.blocking = hasAction;
    this.act = act;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return this.target.acting === null;
  }
  perform(thread: VirtualThread): void {
    this.act(thread);
    this.target.kernel.release(thread, this.target);
  }
  holders(): VirtualThread[] {
    const { acting } = this.target;
    return acting === null ? [] : [acting];
  }
}
