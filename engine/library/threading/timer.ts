import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { describe, seconds } from '../arguments.ts';
import { callBack, operate, perform, step, suspendableMethods } from '../call.ts';
import { Event, eventState, Wait } from './event.ts';
import { Thread } from './thread.ts';

// biome-ignore lint/suspicious/noExplicitAny: the function takes whatever `args` holds
type TimedFunction = (...args: any[]) => unknown;

/**
 * A thread that waits and then calls a function, unless it is cancelled before. It works once.
 *
 * @python threading.Timer
 * @differs There are no keyword arguments. The interval is checked at once.
 */
export class Timer extends Thread {
  /** Seconds from `start` to the call. */
  interval: number;
  /** What is called, in the timer's own thread. */
  function: TimedFunction;
  /** What it is called with. */
  args: unknown[];
  /** Set once the function was called or the timer was cancelled. */
  readonly finished: Event;

  /**
   * @param interval seconds from `start` to the call; 0 or less = at once
   * @param f what is called
   * @param args what it is called with; default nothing
   * @throws TypeError where the interval is no number
   */
  constructor(interval: number, f: TimedFunction, args: unknown[] | null = null) {
    super();
    this.interval = seconds(interval, 'interval');
    this.function = f;
    this.args = args ?? [];
    this.finished = new Event();
  }

  /** Keeps the function from being called, where it has not been yet. */
  cancel(): void {
    return operate(eventState(this.finished).setting());
  }

  /** Waits, calls the function, and sets `finished`. */
  override run(): void {
    return perform(this.#run());
  }

  *#run(): Task {
    // Nobody is expected to wait for a timer's end.
    kernelNow().current.awaited = true;
    const call = callBack();
    const state = eventState(this.finished);
    // CPython looks again after the time is up. To be cancelled then is to be cancelled just before.
    if (yield* step<boolean>(new Wait(state, Math.max(0, this.interval)))) return undefined;
    if (typeof this.function !== 'function') {
      throw new TypeError(`a Timer calls a function: got ${describe(this.function)}. Write new Timer(1, work)`);
    }
    yield* call(this.function, undefined, this.args);
    yield* step(state.setting());
    return undefined;
  }
}

suspendableMethods(Timer, 'run', 'cancel');
