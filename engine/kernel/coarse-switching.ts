/**
 * The switch rule `calls-and-loops`: a thread loses the processor only where it calls a function, comes back from
 * one, or goes round a loop, as in CPython from 3.10 on with the GIL. What lies between two such places is one
 * step that nobody can come between.
 */
import type { AnyFunction, Task, Twin } from '../compile/runtime.ts';
import type { Kernel } from './kernel.ts';
import { type Mode, type Operation, READ } from './operation.ts';

/** A place where the processor may change hands. Nothing happens there. */
class SwitchPoint implements Operation {
  readonly code = 'switch-point';
  readonly target = null;
  readonly silent = true;
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  /** What follows it up to the next one depends on what others have done before. */
  fickle(): boolean {
    return true;
  }
  perform(): void {}
}

const POINT = new SwitchPoint();

/** The task with a switch point before and after it. */
export function* betweenPoints(kernel: Kernel, task: Task): Task {
  const t = kernel.current;
  const { depth } = t;
  if (kernel.announce(POINT)) yield;
  // Others have run meanwhile: the function about to be entered asks how deep it is.
  t.process.loaded.runtime.depth = depth;
  const result = yield* task;
  if (kernel.announce(POINT)) yield;
  return result;
}

/** The task with a switch point before it: what a thread does up to its first call is a step of its own. */
export function* afterPoint(kernel: Kernel, task: Task): Task {
  if (kernel.announce(POINT)) yield;
  kernel.current.process.loaded.runtime.depth = 0;
  return yield* task;
}

/** A call with a switch point before and after it. `before` is done in one step with the call. */
export function coarseCall(kernel: Kernel, f: AnyFunction, twin: Twin | undefined, before: () => void): Twin {
  return function (this: unknown, ...args: never[]): Task {
    return betweenPoints(kernel, twin === undefined ? natively(f, this, args, before) : twin.apply(this, args));
  };
}

/** At a back-edge, and before and after the call of a plain function. True = `yield`. */
export function coarsePoint(kernel: Kernel): boolean {
  return kernel.announce(POINT);
}

// biome-ignore lint/correctness/useYield: a task that never waits
function* natively(f: AnyFunction, self: unknown, args: never[], before: () => void): Task {
  before();
  return Reflect.apply(f, self, args);
}
