/**
 * Methods of arrays that call back, as generators: the thread can be suspended in the callback, as in the loop
 * that the method stands for. Results, order, holes and errors are those of the built-ins (ECMA-262, 23.1.3).
 */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { call, lengthOf, needFunction, reading } from './callback.ts';
import { mergeSort } from './merge-sort.ts';

type List = Record<number, unknown> & { length: number };
type Visit = (value: unknown, index: number, answer: unknown) => boolean | undefined;

/** Goes over the elements, holes left out if `skip`; `visit` is told what the callback said, and ends it with true. */
function* each(
  self: List,
  f: unknown,
  thisArg: unknown,
  skip: boolean,
  backwards: boolean,
  visit: Visit,
): Generator<unknown, void, unknown> {
  const length = lengthOf(self);
  needFunction(f);
  for (let n = 0; n < length; n++) {
    const i = backwards ? length - 1 - n : n;
    if (skip && !(i in self)) continue;
    yield* reading(self, i);
    const value = self[i];
    if (visit(value, i, yield* call(f, thisArg, [value, i, self])) === true) return;
  }
}

/** A new array of the kind that `self` is (ECMA-262, ArraySpeciesCreate). */
function arrayLike(self: unknown, length: number): unknown[] {
  if (!Array.isArray(self)) return new Array(length);
  const kind = (self.constructor as { [Symbol.species]?: new (length: number) => unknown[] } | undefined)?.[
    Symbol.species
  ];
  return kind === undefined || kind === null || kind === Array ? new Array(length) : new kind(length);
}

const put = (list: unknown[], index: number, value: unknown): void => {
  Object.defineProperty(list, index, { value, writable: true, enumerable: true, configurable: true });
};

function* finding(
  self: unknown,
  f: unknown,
  thisArg: unknown,
  backwards: boolean,
): Generator<unknown, [number, unknown], unknown> {
  let found: [number, unknown] = [-1, undefined];
  yield* each(Object(self), f, thisArg, false, backwards, (value, index, answer) => {
    if (answer) found = [index, value];
    return Boolean(answer);
  });
  return found;
}

function* folding(self: unknown, args: unknown[], backwards: boolean): Task {
  const list = Object(self) as List;
  const length = lengthOf(list);
  const [f] = args;
  needFunction(f);
  let begun = args.length > 1;
  let result = args[1];
  for (let n = 0; n < length; n++) {
    const i = backwards ? length - 1 - n : n;
    if (!(i in list)) continue;
    yield* reading(list, i);
    const value = list[i];
    result = begun ? yield* call(f, undefined, [result, value, i, list]) : value;
    begun = true;
  }
  if (!begun) throw new TypeError('Reduce of empty array with no initial value');
  return result;
}

function* sorted(self: unknown, compare: unknown): Generator<unknown, unknown[], unknown> {
  const list = Object(self) as List;
  const length = lengthOf(list);
  const values: unknown[] = [];
  for (let i = 0; i < length; i++) {
    if (!(i in list)) continue;
    yield* reading(list, i);
    values.push(list[i]);
  }
  return yield* mergeSort(values, compare);
}

const methods: Record<string, (this: unknown, ...args: unknown[]) => Task> = {
  *forEach(f, thisArg) {
    yield* each(Object(this), f, thisArg, true, false, () => undefined);
    return undefined;
  },
  *map(f, thisArg) {
    const list = Object(this) as List;
    needFunction(f);
    const result = arrayLike(list, lengthOf(list));
    yield* each(list, f, thisArg, true, false, (_value, index, answer) => void put(result, index, answer));
    return result;
  },
  *filter(f, thisArg) {
    needFunction(f);
    const result = arrayLike(this, 0);
    yield* each(Object(this), f, thisArg, true, false, (value, _index, answer) => {
      if (answer) put(result, result.length, value);
      return undefined;
    });
    return result;
  },
  *some(f, thisArg) {
    let found = false;
    yield* each(Object(this), f, thisArg, true, false, (_value, _index, answer) => {
      found = Boolean(answer);
      return found;
    });
    return found;
  },
  *every(f, thisArg) {
    let all = true;
    yield* each(Object(this), f, thisArg, true, false, (_value, _index, answer) => {
      all = Boolean(answer);
      return !all;
    });
    return all;
  },
  *find(f, thisArg) {
    return (yield* finding(this, f, thisArg, false))[1];
  },
  *findIndex(f, thisArg) {
    return (yield* finding(this, f, thisArg, false))[0];
  },
  *findLast(f, thisArg) {
    return (yield* finding(this, f, thisArg, true))[1];
  },
  *findLastIndex(f, thisArg) {
    return (yield* finding(this, f, thisArg, true))[0];
  },
  *reduce(...args) {
    return yield* folding(this, args, false);
  },
  *reduceRight(...args) {
    return yield* folding(this, args, true);
  },
  *flatMap(f, thisArg) {
    needFunction(f);
    const result = arrayLike(this, 0);
    yield* each(Object(this), f, thisArg, true, false, (_value, _index, answer) => {
      if (!Array.isArray(answer)) put(result, result.length, answer);
      else for (let i = 0; i < answer.length; i++) if (i in answer) put(result, result.length, answer[i]);
      return undefined;
    });
    return result;
  },
  *sort(compare) {
    if (compare !== undefined) needFunction(compare);
    const list = Object(this) as List;
    const length = lengthOf(list);
    const values = yield* sorted(list, compare);
    for (let i = 0; i < values.length; i++) list[i] = values[i];
    for (let i = values.length; i < length; i++) delete list[i];
    return list;
  },
  *toSorted(compare) {
    if (compare !== undefined) needFunction(compare);
    const length = lengthOf(Object(this));
    const values = yield* sorted(this, compare);
    while (values.length < length) values.push(undefined);
    return values;
  },
};

/** Twins of the methods above, and of `Array.from`. */
export const arrayCallbacks = new Map<AnyFunction, Twin>();

for (const [name, twin] of Object.entries(methods)) {
  arrayCallbacks.set(Array.prototype[name as keyof unknown[]] as unknown as AnyFunction, twin as Twin);
}

arrayCallbacks.set(Array.from, function* (this: unknown, items: unknown, f: unknown, thisArg: unknown): Task {
  if (f === undefined) return Reflect.apply(Array.from, this, [items]);
  needFunction(f);
  const result: unknown[] = [];
  // An array-like object has a length and no iterator; anything else is gone through by its iterator.
  const values = isIterable(items) ? items : Array.from(items as ArrayLike<unknown>);
  let index = 0;
  for (const value of values) {
    put(result, index, yield* call(f, thisArg, [value, index]));
    index++;
  }
  return result;
} as unknown as Twin);

function isIterable(value: unknown): value is Iterable<unknown> {
  return value !== null && value !== undefined && typeof (value as Iterable<unknown>)[Symbol.iterator] === 'function';
}
