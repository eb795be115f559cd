/** `new` in code that can be suspended. */
import type { AnyFunction, Task, Twin } from '../compile/runtime.ts';
import { isConstructor } from './builtins/callback.ts';
import { constructionOf, twinOf } from './identity.ts';

/** The task that constructs, or undefined = nothing of the learner's is run: `new` does it at once. */
export function constructing(C: AnyFunction, args: ArrayLike<unknown>, newTarget: AnyFunction): Task | undefined {
  const make = constructionOf(C);
  if (make !== undefined) return make(args, newTarget);
  const twin = twinOf(C);
  return twin !== undefined && isConstructor(C) ? ordinary(twin, args, newTarget) : undefined;
}

/** The construction by a plain function (ECMA-262, OrdinaryCreateFromConstructor and after). */
function* ordinary(twin: Twin, args: ArrayLike<unknown>, newTarget: AnyFunction): Task {
  // Object's own construction asks `newTarget` for the prototype, and its realm where it has none.
  const self: object = Reflect.construct(Object, [], newTarget);
  const result = yield* Reflect.apply(twin, self, args as never[]);
  return Object(result) === result ? result : self;
}
