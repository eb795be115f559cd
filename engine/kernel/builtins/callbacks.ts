import type { AnyFunction, Twin } from '../../compile/runtime.ts';
import { arrayCallbacks } from './array-callbacks.ts';
import { otherCallbacks } from './other-callbacks.ts';

/** The twin of a built-in that calls back; undefined = it calls nobody. */
export function callbackTwin(f: AnyFunction): Twin | undefined {
  return arrayCallbacks.get(f) ?? otherCallbacks.get(f);
}
