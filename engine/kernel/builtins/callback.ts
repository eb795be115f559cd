/** What twins of built-ins that call back have in common. */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { kernelNow } from '../current.ts';
import { Shadow, setShadow, shadowOf, twinOf } from '../identity.ts';
import { type Mode, READ } from '../operation.ts';
import { stepsOf } from './sizes.ts';

/** The thread can be suspended in a function that has a twin; anything else is called as the built-in calls it. */
export function canSuspend(f: unknown): f is AnyFunction {
  return typeof f === 'function' && twinOf(f) !== undefined;
}

/**
 * A built-in that goes over an object and calls a function: in steps where the thread can be suspended in the
 * function, else at once, as one indivisible operation on the object.
 *
 * @param mode how it touches the object when it is carried out at once
 * @param steps the built-in in steps
 * @param which number of the argument that is called
 * @param subject number of the argument that is the object; -1 = `this`
 */
export function calledBack(
  native: AnyFunction,
  mode: Mode,
  steps: (this: unknown, ...args: unknown[]) => Task,
  which = 0,
  subject = -1,
): Twin {
  return function* (this: unknown, ...args: unknown[]): Task {
    if (canSuspend(args[which])) return yield* Reflect.apply(steps, this, args);
    const object = subject < 0 ? this : args[subject];
    if (Array.isArray(object)) goingOver(object.length);
    yield* touching(object, mode);
    return Reflect.apply(native, this, args);
  } as Twin;
}

/** Calls a function of the learner's: the thread may be suspended in it. */
export function* call(f: unknown, self: unknown, args: unknown[]): Task {
  const twin = typeof f === 'function' ? twinOf(f) : undefined;
  if (twin === undefined) return Reflect.apply(f as AnyFunction, self, args);
  const { current } = kernelNow();
  // Others may have run since the built-in was called.
  current.process.loaded.runtime.depth = current.depth;
  return yield* Reflect.apply(twin, self, args);
}

/** Announces the reading of an element, where accesses are announced. */
export function* reading(object: object, key: number | 'length'): Generator<unknown, void, unknown> {
  const kernel = kernelNow();
  if (kernel.options.program.build === 'fast') return;
  if (kernel.current.process.loaded.runtime.r(object, key, kernel.current.site)) yield;
}

/** Announces one indivisible operation on a container. */
export function* touching(subject: unknown, mode: Mode): Generator<unknown, void, unknown> {
  const kernel = kernelNow();
  if (kernel.options.program.build === 'fast') return;
  if ((typeof subject !== 'object' || subject === null) && typeof subject !== 'function') return;
  const shadow = shadowOf(subject) ?? setShadow(subject, new Shadow(kernel.newId()));
  if (shadow.opaque) return;
  if (kernel.memory.touch(shadow.all(), mode, kernel.current.site, true)) yield;
}

/** Announces the reading of a whole container. */
export function readingAll(object: object): Generator<unknown, void, unknown> {
  return touching(object, READ);
}

/** @throws TypeError where there is no object (ECMA-262, ToObject) */
export function objectOf(value: unknown, method: string): object {
  if (value === null || value === undefined) throw new TypeError(`${method} called on null or undefined`);
  return Object(value);
}

/** Takes the steps for going over so many elements off the budget: holes cost time too. */
export function goingOver(length: number): void {
  const steps = stepsOf(length);
  if (steps > 0) kernelNow().spend(steps);
}

/** The length of an array-like object (ECMA-262, LengthOfArrayLike). */
export function lengthOf(object: object): number {
  const length = Math.trunc(+((object as ArrayLike<unknown>).length as number)) || 0;
  return Math.min(Math.max(length, 0), Number.MAX_SAFE_INTEGER);
}

/** Whether `new` can be applied to a value. */
export function isConstructor(value: unknown): value is AnyFunction & (new (...args: unknown[]) => object) {
  if (typeof value !== 'function') return false;
  try {
    // Nothing of it is run: it only says whose instance is made.
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}

/** Puts a value where it hides nothing that is inherited (ECMA-262, CreateDataPropertyOrThrow). */
export function put(target: object, key: number, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
