/** Methods of typed arrays that call back, as generators (ECMA-262, 23.2.3). They have no holes. */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { READ, WRITE } from '../operation.ts';
import { call, calledBack, isConstructor, reading, touching } from './callback.ts';
import { mergeSorted } from './sorting.ts';

type Typed = Int8Array;

const prototype = Object.getPrototypeOf(Int8Array.prototype) as Typed;
const lengthGetter = Object.getOwnPropertyDescriptor(prototype, 'length')?.get as (this: unknown) => number;
const tagGetter = Object.getOwnPropertyDescriptor(prototype, Symbol.toStringTag)?.get as (this: unknown) => string;

/** @throws TypeError where `self` is no typed array */
function lengthOf(self: unknown): number {
  if (Reflect.apply(tagGetter, self, []) === undefined) throw new TypeError('this is not a typed array.');
  return Reflect.apply(lengthGetter, self, []);
}

function* each(
  self: Typed,
  f: unknown,
  thisArg: unknown,
  backwards: boolean,
  visit: (value: unknown, index: number, answer: unknown) => boolean | undefined,
): Generator<unknown, void, unknown> {
  const length = lengthOf(self);
  for (let n = 0; n < length; n++) {
    const i = backwards ? length - 1 - n : n;
    yield* reading(self, i);
    const value = self[i];
    if (visit(value, i, yield* call(f, thisArg, [value, i, self])) === true) return;
  }
}

/** A new typed array of the kind that `self` is (ECMA-262, TypedArraySpeciesCreate). */
function arrayOfKind(self: Typed, length: number): Typed {
  const usual = (globalThis as unknown as Record<string, unknown>)[Reflect.apply(tagGetter, self, [])];
  const own: unknown = self.constructor;
  const kind = own === undefined ? usual : ((own as { [Symbol.species]?: unknown })[Symbol.species] ?? usual);
  if (!isConstructor(kind)) throw new TypeError('object.constructor[Symbol.species] is not a constructor');
  const made = new kind(length) as Typed;
  if (lengthOf(made) < length)
    throw new TypeError('Derived TypedArray constructor created an array which was too small');
  return made;
}

function* finding(
  self: Typed,
  f: unknown,
  thisArg: unknown,
  backwards: boolean,
): Generator<unknown, { index: number; value: unknown }, unknown> {
  let found = { index: -1, value: undefined as unknown };
  yield* each(self, f, thisArg, backwards, (value, index, answer) => {
    if (!answer) return false;
    found = { index, value };
    return true;
  });
  return found;
}

function* folding(self: Typed, args: unknown[], backwards: boolean): Task {
  const length = lengthOf(self);
  let begun = args.length > 1;
  let result = args[1];
  for (let n = 0; n < length; n++) {
    const i = backwards ? length - 1 - n : n;
    yield* reading(self, i);
    const value = self[i];
    result = begun ? yield* call(args[0], undefined, [result, value, i, self]) : value;
    begun = true;
  }
  if (!begun) throw new TypeError('Reduce of empty array with no initial value');
  return result;
}

function* sorting(self: Typed, compare: unknown): Generator<unknown, unknown[], unknown> {
  const values: unknown[] = [];
  yield* touching(self, READ);
  for (let i = 0; i < lengthOf(self); i++) values.push(self[i]);
  return yield* mergeSorted(values, compare);
}

const methods: Record<string, (this: Typed, ...args: unknown[]) => Task> = {
  *forEach(f, thisArg) {
    yield* each(this, f, thisArg, false, () => undefined);
    return undefined;
  },
  *map(f, thisArg) {
    const result = arrayOfKind(this, lengthOf(this));
    yield* each(this, f, thisArg, false, (_value, index, answer) => {
      result[index] = answer as number;
      return undefined;
    });
    return result;
  },
  *filter(f, thisArg) {
    const kept: unknown[] = [];
    yield* each(this, f, thisArg, false, (value, _index, answer) => {
      if (answer) kept.push(value);
      return undefined;
    });
    const result = arrayOfKind(this, kept.length);
    for (const [i, value] of kept.entries()) result[i] = value as number;
    return result;
  },
  *some(f, thisArg) {
    return (yield* finding(this, f, thisArg, false)).index >= 0;
  },
  *every(f, thisArg) {
    let all = true;
    yield* each(this, f, thisArg, false, (_value, _index, answer) => {
      all = Boolean(answer);
      return !all;
    });
    return all;
  },
  *find(f, thisArg) {
    return (yield* finding(this, f, thisArg, false)).value;
  },
  *findIndex(f, thisArg) {
    return (yield* finding(this, f, thisArg, false)).index;
  },
  *findLast(f, thisArg) {
    return (yield* finding(this, f, thisArg, true)).value;
  },
  *findLastIndex(f, thisArg) {
    return (yield* finding(this, f, thisArg, true)).index;
  },
  *reduce(...args) {
    return yield* folding(this, args, false);
  },
  *reduceRight(...args) {
    return yield* folding(this, args, true);
  },
  *sort(compare) {
    const values = yield* sorting(this, compare);
    yield* touching(this, WRITE);
    for (const [i, value] of values.entries()) this[i] = value as number;
    return this;
  },
  *toSorted(compare) {
    const values = yield* sorting(this, compare);
    const usual = (globalThis as unknown as Record<string, new (values: unknown[]) => unknown>)[
      Reflect.apply(tagGetter, this, [])
    ] as new (
      values: unknown[],
    ) => unknown;
    return new usual(values);
  },
};

export const typedArrayCallbacks = new Map<AnyFunction, Twin>();

for (const [name, steps] of Object.entries(methods)) {
  const native = prototype[name as keyof Typed] as unknown as AnyFunction;
  const mode = name === 'sort' ? WRITE : READ;
  typedArrayCallbacks.set(native, calledBack(native, mode, steps as (this: unknown, ...args: unknown[]) => Task));
}
