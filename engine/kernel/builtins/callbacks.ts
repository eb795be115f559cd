import type { AnyFunction, Twin } from '../../compile/runtime.ts';
import { arrayCallbacks } from './array-callbacks.ts';
import { functionCallbacks } from './function-callbacks.ts';
import { iteratorCallbacks } from './iterator-callbacks.ts';
import { otherCallbacks } from './other-callbacks.ts';
import { typedArrayCallbacks } from './typed-array-callbacks.ts';

const all = new Map<AnyFunction, Twin>([
  ...arrayCallbacks,
  ...otherCallbacks,
  ...typedArrayCallbacks,
  ...functionCallbacks,
  ...iteratorCallbacks,
]);

/** The twin of a built-in that calls back; undefined = it calls nobody. */
export function callbackTwin(f: AnyFunction): Twin | undefined {
  return all.get(f);
}
