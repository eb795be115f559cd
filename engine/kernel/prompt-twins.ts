/**
 * A function of the library has a second twin for callers that go on with it at once (`yield*`), which is nearly
 * all of them: what it gives back is no generator, which would have to be made for each call, but the operation
 * already announced.
 */
import type { AnyFunction, Task, Twin } from '../compile/runtime.ts';
import type { Kernel } from './kernel.ts';
import type { Operation } from './operation.ts';

const twins = new Map<AnyFunction, Twin>();

/** The twin of `f` for callers that go on with it at once; undefined = it is none of the library's functions. */
export function promptOf(f: AnyFunction): Twin | undefined {
  return twins.get(f);
}

export function setPrompt(f: AnyFunction, twin: Twin): void {
  twins.set(f, twin);
}

/** Announces an operation of the current thread. `yield*` of what this gives back waits for it, and is its result. */
export function announced(kernel: Kernel, operation: Operation): Task {
  return new Announced(kernel, kernel.announce(operation)) as unknown as Task;
}

/** `yield*` of this is the value. */
export function settled(value: unknown): Task {
  return new Settled(value) as unknown as Task;
}

const WAIT: IteratorResult<unknown> = { value: undefined, done: false };

class Announced {
  private readonly kernel: Kernel;
  private waits: boolean;

  constructor(kernel: Kernel, waits: boolean) {
    this.kernel = kernel;
    this.waits = waits;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<unknown> {
    if (!this.waits) return { value: this.kernel.take(), done: true };
    this.waits = false;
    return WAIT;
  }
}

class Settled {
  private readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<unknown> {
    return { value: this.value, done: true };
  }
}
