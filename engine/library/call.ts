/**
 * How a library function that may suspend its caller is written: as an ordinary function with the learner's
 * signature whose last act is `return operate(operation)` or `return perform(task)`. Called by compiled code
 * it goes through its twin and suspends the thread; called by anything else it is carried out at once, or
 * says that it cannot wait there.
 */
import type { AnyFunction, Task, Twin } from '../compile/runtime.ts';
import { cannotWait } from '../kernel/cannot-wait.ts';
import { kernelNow } from '../kernel/current.ts';
import { setTwin, twinOf } from '../kernel/identity.ts';
import type { Operation } from '../kernel/operation.ts';
import { announced, setPrompt, settled } from '../kernel/prompt-twins.ts';

/** True between a twin's call of its function and that function's `operate` or `perform`. */
let expecting = false;
let operation: Operation | null = null;
let task: Task | null = null;

/** Carries out one operation for the caller; its result is the call's. */
export function operate<T>(one: Operation): T {
  if (expecting) {
    expecting = false;
    operation = one;
    return undefined as T;
  }
  return atOnce<T>(one);
}

/** Carries out one operation on the spot: it belongs to the step that its thread has taken last. */
export function atOnce<T>(one: Operation): T {
  const kernel = kernelNow();
  kernel.unswitchable++;
  try {
    kernel.announce(one);
  } finally {
    kernel.unswitchable--;
  }
  return kernel.take() as T;
}

/** Runs a task of several operations for the caller; what it returns is the call's result. */
export function perform<T>(several: Task): T {
  if (expecting) {
    expecting = false;
    task = several;
    return undefined as T;
  }
  const kernel = kernelNow();
  kernel.unswitchable++;
  try {
    const turn = several.next();
    if (!turn.done) throw cannotWait('this call', kernel.options.program.sites[kernel.site], undefined);
    return turn.value as T;
  } finally {
    kernel.unswitchable--;
  }
}

/** The operation as part of a task: `const ok = yield* step(operation)`. */
export function* step<T>(operation: Operation): Generator<unknown, T, unknown> {
  const kernel = kernelNow();
  if (kernel.announce(operation)) yield;
  return kernel.take() as T;
}

/** Calls a function of the learner's from a task: suspended where it can be, at once where it cannot. */
export function invoke(f: AnyFunction, self: unknown, args: readonly unknown[]): Task {
  const twin = twinOf(f);
  return twin === undefined ? plainly(f, self, args) : Reflect.apply(twin, self, args);
}

// biome-ignore lint/correctness/useYield: a task that never waits
function* plainly(f: AnyFunction, self: unknown, args: readonly unknown[]): Task {
  return Reflect.apply(f, self, args);
}

/**
 * Calls functions of the learner's from a task of the library: `const call = callBack()` at its beginning, then
 * `yield* call(f, self, args)`. They run at the place and depth of the call under way.
 */
export function callBack(): (f: AnyFunction, self: unknown, args: readonly unknown[]) => Task {
  const kernel = kernelNow();
  const { runtime } = kernel.current.process.loaded;
  const { site } = kernel;
  const depth = Math.max(0, runtime.depth - 1);
  return function* (f, self, args): Task {
    if (kernel.unswitchable > 0) return Reflect.apply(f, self, args);
    const twin = runtime.fn(f, self, site, depth);
    if (twin === undefined) return Reflect.apply(f, self, args);
    return yield* Reflect.apply(twin, self, args);
  };
}

/** Calls `f` as its twins do: what it is to wait for is in `operation` or `task`, else its result counts. */
function handedBy(f: AnyFunction, self: unknown, args: readonly unknown[]): unknown {
  expecting = true;
  operation = null;
  task = null;
  try {
    return Reflect.apply(f, self, args);
  } finally {
    expecting = false;
  }
}

function twinFor(f: AnyFunction): Twin {
  return function* (this: unknown, ...args: unknown[]): Task {
    const plain = handedBy(f, this, args);
    if (task !== null) return yield* task;
    if (operation === null) return plain;
    const kernel = kernelNow();
    if (kernel.announce(operation)) yield;
    return kernel.take();
  } as Twin;
}

function promptTwinFor(f: AnyFunction): Twin {
  return function (this: unknown, ...args: unknown[]): Task {
    const plain = handedBy(f, this, args);
    return task ?? (operation === null ? settled(plain) : announced(kernelNow(), operation));
  };
}

/** Lets a function of a module of the library suspend whoever calls it. */
export function suspendable<F extends AnyFunction>(f: F): F {
  setPrompt(f, promptTwinFor(f));
  return setTwin(f, twinFor(f));
}

/**
 * A function that carries out a task for whoever calls it. For those that are made while a program runs: unlike what
 * `suspendable` makes they are nowhere written down, and are gone with the execution that they belong to.
 */
export function carrier(work: (...args: never[]) => Task): AnyFunction {
  const f: AnyFunction = (...args) => perform(Reflect.apply(work, undefined, args));
  return setTwin(f, work as Twin);
}

/** Lets the named methods of a class suspend whoever calls them. */
export function suspendableMethods(type: { prototype: object }, ...names: PropertyKey[]): void {
  for (const name of names) suspendable((type.prototype as Record<PropertyKey, AnyFunction>)[name] as AnyFunction);
}
