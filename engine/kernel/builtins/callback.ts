/** What twins of built-ins that call back have in common. */
import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../current.ts';
import { twinOf } from '../identity.ts';

/**
 * Calls a learner's function from a twin: the thread may be suspended in it.
 *
 * @throws TypeError where it is no function, as the built-ins say it
 */
export function* call(f: unknown, self: unknown, args: unknown[]): Task {
  const twin = typeof f === 'function' ? twinOf(f) : undefined;
  if (twin === undefined) return Reflect.apply(f as AnyFunction, self, args);
  const { current } = kernelNow();
  // Others may have run since the built-in was called.
  current.process.loaded.runtime.depth = current.depth;
  return yield* Reflect.apply(twin, self, args);
}

/** @throws TypeError where `f` is no function */
export function needFunction(f: unknown): void {
  if (typeof f !== 'function') throw new TypeError(`${String(f)} is not a function`);
}

/** Announces the reading of an element, where accesses are announced. */
export function* reading(object: object, key: number | 'length'): Generator<unknown, void, unknown> {
  const kernel = kernelNow();
  if (kernel.options.program.build === 'fast') return;
  if (kernel.current.process.loaded.runtime.r(object, key, kernel.current.site)) yield;
}

/** Announces the reading of a whole container. */
export function* readingAll(object: object): Generator<unknown, void, unknown> {
  const kernel = kernelNow();
  if (kernel.options.program.build === 'fast') return;
  if (kernel.current.process.loaded.runtime.ra(object, kernel.current.site)) yield;
}

/** The length of an array-like object (ECMA-262, LengthOfArrayLike). */
export function lengthOf(object: object): number {
  const length = Math.trunc(Number((object as ArrayLike<unknown>).length)) || 0;
  return Math.min(Math.max(length, 0), Number.MAX_SAFE_INTEGER);
}
