/** Pure processor work of a known length: the opposite of sleeping. */
import type { Task } from '../compile/runtime.ts';
import { kernelNow } from '../kernel/current.ts';
import { ValueError } from '../kernel/errors.ts';
import { COMMUTE, type Mode, type Operation, READ } from '../kernel/operation.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { describe, seconds } from './arguments.ts';
import { perform, step, suspendable } from './call.ts';
import { type Burst, Processors } from './processors.ts';
import { Pause } from './time.ts';

/** Waits for a processor. */
class AwaitTurn implements Operation {
  readonly code = 'compute';
  readonly target = null;
  readonly silent = true;
  readonly blocking = true;
  private readonly processors: Processors;
  private readonly burst: Burst;
  constructor(processors: Processors, burst: Burst) {
    this.processors = processors;
    this.burst = burst;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.processors.mayRun(this.burst);
  }
  perform(): void {
    this.processors.run(this.burst);
  }
  holders(): VirtualThread[] {
    return this.processors.holders(this.burst);
  }
}

/** Has a processor until the work is done or it is somebody else's turn. */
class Slice implements Operation {
  readonly code = 'compute';
  readonly target: SyncObject;
  readonly timeout: number;
  private readonly processors: Processors;
  private readonly burst: Burst;
  constructor(clock: SyncObject, processors: Processors, burst: Burst) {
    this.target = clock;
    this.processors = processors;
    this.burst = burst;
    this.timeout = processors.slice(burst);
  }
  /** The whole of the work is one step of the program, however often it was interrupted. */
  get silent(): boolean {
    return this.processors.leftOf(this.burst) > 0;
  }
  mode(): Mode {
    return COMMUTE;
  }
  enabled(): boolean {
    return false;
  }
  perform(): void {}
  expire(): void {
    this.processors.stop(this.burst);
  }
}

function* work(length: number): Task {
  const kernel = kernelNow();
  // Where time says nothing, as in a search of all schedules, it is a step like any other.
  if (kernel.options.clock === 'adversarial') return yield* step(new Pause('compute', kernel.clock, length));
  const processors = Processors.of(kernel);
  const burst: Burst = { thread: kernel.current, left: length, since: kernel.now };
  do {
    processors.request(burst);
    yield* step(new AwaitTurn(processors, burst));
    yield* step(new Slice(kernel.clock, processors, burst));
  } while (burst.left > 0);
  return undefined;
}

/**
 * Computes for that many seconds: work for the processor, during which nothing is waited for. With the global
 * interpreter lock, threads of one process that compute take turns, so that two of them take twice as long;
 * without it, as many compute at a time as there are cores.
 *
 * @param duration seconds of work for one processor
 * @throws ValueError where the time is negative
 * @python (nothing: in Python you would write a loop)
 */
export const compute: (duration: number) => void = suspendable(function compute(duration: number): void {
  if (typeof duration !== 'number') throw new TypeError(`compute takes a number of seconds: got ${describe(duration)}`);
  const length = seconds(duration, 'the time to compute');
  if (length < 0) throw new ValueError(`the time to compute must be non-negative: got ${duration}`);
  return perform(work(length));
});
