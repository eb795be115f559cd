/**
 * Built-in methods of containers: each call is one atomic operation on the container, as `list.append` is in
 * CPython. This table says which of them change it.
 */
import './sizes.ts';
import type { AnyFunction } from '../../compile/runtime.ts';
import { type Mode, READ, WRITE } from '../operation.ts';

const table = new Map<AnyFunction, Mode>();

function add(prototype: object, mode: Mode, names: string): void {
  for (const name of names.split(' ')) {
    const method = (prototype as Record<string, unknown>)[name];
    if (typeof method === 'function') table.set(method as AnyFunction, mode);
  }
}

add(Array.prototype, WRITE, 'push pop shift unshift splice reverse fill copyWithin sort');
add(
  Array.prototype,
  READ,
  'at concat includes indexOf lastIndexOf join slice flat toReversed toSorted toSpliced with toString entries keys values',
);
add(Map.prototype, WRITE, 'set delete clear');
add(Map.prototype, READ, 'get has entries keys values');
add(Set.prototype, WRITE, 'add delete clear');
add(
  Set.prototype,
  READ,
  'has entries keys values union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
);
add(WeakMap.prototype, WRITE, 'set delete');
add(WeakMap.prototype, READ, 'get has');
add(WeakSet.prototype, WRITE, 'add delete');
add(WeakSet.prototype, READ, 'has');
const typedArray = Object.getPrototypeOf(Int8Array.prototype) as object;
add(typedArray, WRITE, 'set fill reverse sort copyWithin');
add(
  typedArray,
  READ,
  'at includes indexOf lastIndexOf join slice subarray toReversed toSorted with entries keys values',
);

// Where an iterator stands is part of it: two threads that share one change it in turns.
for (const sample of [(function* () {})(), [].values(), new Map().keys(), new Set().keys(), ''[Symbol.iterator]()]) {
  for (let of: object | null = sample; of !== null && of !== Object.prototype; of = Object.getPrototypeOf(of)) {
    add(of, WRITE, 'next return throw');
  }
}

/** How a call of `f` touches its `this`; undefined = it is no container method. */
export function builtinTouch(f: AnyFunction): Mode | undefined {
  return table.get(f);
}
