import { BrokenBarrierError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Turn } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { State, turnNow } from '../operations.ts';

/** Threads arrive; nobody has been let go. */
export const FILLING = 0;
/** All have arrived; they leave one by one, and nobody new comes in until the last one has left. */
export const DRAINING = 1;
/** Reset while threads were waiting: they leave with an error, then it can be used again. */
const RESETTING = 2;
/** Somebody gave up: everybody leaves with an error, and whoever comes gets one. */
export const BROKEN = 3;

/** The states that a barrier goes through, as in CPython. */
export class BarrierState extends State {
  readonly parties: number;
  /** Threads inside. */
  count = 0;
  phase: 0 | 1 | 2 | 3 = FILLING;
  /** The step with which those inside were let go. */
  opened: Turn | undefined;
  /** The thread that carries out the barrier's action: until it is through, nothing else happens here. */
  acting: VirtualThread | null = null;

  constructor(kernel: Kernel, parties: number) {
    super(kernel, 'Barrier');
    this.parties = parties;
  }

  override get level(): number {
    return this.isOpen ? 1 : 0;
  }

  get waiting(): number {
    return this.phase === FILLING ? this.count : 0;
  }

  /** Whether a thread may come in. */
  get isOpen(): boolean {
    return this.acting === null && (this.phase === FILLING || this.phase === BROKEN);
  }

  /** Comes in; gives the number of those who came before. */
  enter(thread: VirtualThread): number {
    if (this.phase === BROKEN) throw this.broken('it was broken before');
    this.kernel.release(thread, this);
    return this.count++;
  }

  leave(thread: VirtualThread): void {
    this.kernel.acquire(thread, this);
    if (--this.count === 0 && this.phase !== BROKEN) this.phase = FILLING;
  }

  /** Lets all who wait go, well or with an error. */
  open(phase: 1 | 2 | 3, by: VirtualThread): void {
    if (this.phase === FILLING) this.opened = turnNow(this.kernel, by);
    this.phase = phase;
  }

  reset(by: VirtualThread): void {
    if (this.count === 0) this.phase = FILLING;
    else if (this.phase !== DRAINING) this.open(RESETTING, by);
  }

  broken(reason: string): Error {
    return new BrokenBarrierError(
      `the barrier is broken: ${reason}. Those who wait get this error too; reset() makes it usable again`,
    );
  }
}
