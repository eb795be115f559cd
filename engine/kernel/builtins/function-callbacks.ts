/** Functions called by way of others: `f.call(…)`, `f.apply(…)`, `Reflect.apply(f, …)`, `f.bind(…)`. */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { constructing } from '../construction.ts';
import { kernelNow } from '../current.ts';
import { constructionOf, setConstruction, setTwin, twinOf } from '../identity.ts';
import { whenBound } from './bind.ts';
import { isConstructor } from './callback.ts';

/** Calls `f` as if it stood in the place of the call under way. */
function* instead(f: AnyFunction, self: unknown, args: readonly unknown[]): Task {
  const { current } = kernelNow();
  const { runtime } = current.process.loaded;
  const twin = runtime.fn(f, self, current.site, Math.max(0, current.depth - 1));
  return twin === undefined ? Reflect.apply(f, self, args) : yield* Reflect.apply(twin, self, args);
}

/** The arguments in an array-like object, as `apply` takes them. */
function listOf(args: unknown): unknown[] {
  const list: unknown[] = [];
  // The built-in knows what is array-like, and its errors.
  Reflect.apply((...all: unknown[]) => void list.push(...all), undefined, args as unknown[]);
  return list;
}

export const functionCallbacks = new Map<AnyFunction, Twin>();

functionCallbacks.set(Function.prototype.call, function* (this: AnyFunction, self: unknown, ...args: unknown[]): Task {
  if (typeof this !== 'function') return Reflect.apply(Function.prototype.call, this, [self, ...args]);
  return yield* instead(this, self, args);
} as Twin);

functionCallbacks.set(Function.prototype.apply, function* (this: AnyFunction, self: unknown, args: unknown): Task {
  if (typeof this !== 'function') return Reflect.apply(Function.prototype.apply, this, [self, args]);
  return yield* instead(this, self, args === undefined || args === null ? [] : listOf(args));
} as Twin);

functionCallbacks.set(Reflect.apply, function* (f: AnyFunction, self: unknown, args: unknown): Task {
  if (typeof f !== 'function') return Reflect.apply(Reflect.apply, undefined, [f, self, args]);
  return yield* instead(f, self, listOf(args));
} as Twin);

functionCallbacks.set(Reflect.construct, function* (...all: unknown[]): Task {
  const [C, args, newTarget = C] = all;
  // The built-in knows what cannot be constructed, and its errors.
  const isRight = isConstructor(C) && isConstructor(newTarget) && Object(args) === args;
  const task = isRight ? constructing(C, listOf(args), newTarget) : undefined;
  return task === undefined ? Reflect.apply(Reflect.construct, undefined, all) : yield* task;
} as Twin);

whenBound((bound, target, self, args) => {
  if (isConstructor(target) && (constructionOf(target) !== undefined || twinOf(target) !== undefined)) {
    setConstruction(bound, function* (rest, newTarget): Task {
      return yield* constructing(
        target,
        [...args, ...Array.from(rest)],
        newTarget === bound ? target : newTarget,
      ) as Task;
    });
  }
  if (twinOf(target) === undefined) return;
  setTwin(bound, function* (...rest: unknown[]): Task {
    return yield* instead(target, self, [...args, ...rest]);
  } as Twin);
});
