/**
 * Methods of arrays that call back, as generators: the thread can be suspended in the callback, as in the loop
 * that the method stands for. Results, order, holes and errors are those of the built-ins (ECMA-262, 23.1.3).
 */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { READ, WRITE } from '../operation.ts';
import { call, calledBack, goingOver, isConstructor, lengthOf, objectOf, put, reading, touching } from './callback.ts';
import { close, goesInSteps } from './iterators.ts';
import { MOST_ELEMENTS, refuseAbove } from './sizes.ts';
import { sortedBy } from './sorting.ts';

type List = Record<number, unknown>;

/** Goes over the elements, holes left out where `skip`; `visit` is told what the callback said, and ends it with true. */
interface Walk {
  list: List;
  length: number;
  f: unknown;
  thisArg: unknown;
  skip: boolean;
  backwards?: boolean;
}

function* each(
  { list, length, f, thisArg, skip, backwards }: Walk,
  visit: (value: unknown, index: number, answer: unknown) => boolean | undefined,
): Generator<unknown, void, unknown> {
  goingOver(length);
  for (let n = 0; n < length; n++) {
    const i = backwards ? length - 1 - n : n;
    if (skip && !(i in list)) continue;
    yield* reading(list, i);
    const value = list[i];
    if (visit(value, i, yield* call(f, thisArg, [value, i, list])) === true) return;
  }
}

/** A new array of the kind that `self` is (ECMA-262, ArraySpeciesCreate). */
function arrayOfKind(self: object, length: number): object {
  if (!Array.isArray(self)) return newArray(length);
  let kind: unknown = self.constructor;
  if ((typeof kind === 'object' && kind !== null) || typeof kind === 'function') {
    kind = (kind as { [Symbol.species]?: unknown })[Symbol.species] ?? undefined;
  }
  if (kind === undefined || kind === Array) return newArray(length);
  if (!isConstructor(kind)) throw new TypeError('object.constructor[Symbol.species] is not a constructor');
  return new kind(length);
}

function newArray(length: number): unknown[] {
  if (length > 2 ** 32 - 1) throw new RangeError('Invalid array length');
  return new Array(length);
}

function* finding(walk: Omit<Walk, 'skip'>): Generator<unknown, { index: number; value: unknown }, unknown> {
  let found = { index: -1, value: undefined as unknown };
  yield* each({ ...walk, skip: false }, (value, index, answer) => {
    if (!answer) return false;
    found = { index, value };
    return true;
  });
  return found;
}

function* folding(self: unknown, args: unknown[], backwards: boolean): Task {
  const list = objectOf(self, 'Array.prototype.reduce') as List;
  const length = lengthOf(list);
  const [f] = args;
  let begun = args.length > 1;
  let result = args[1];
  goingOver(length);
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

/** Elements in order, holes left out where `skip`. */
function* elements(list: List, length: number, skip: boolean): Generator<unknown, unknown[], unknown> {
  const values: unknown[] = [];
  goingOver(length);
  for (let i = 0; i < length; i++) {
    if (skip && !(i in list)) continue;
    yield* reading(list, i);
    values.push(list[i]);
  }
  return values;
}

const walkOf = (self: unknown, method: string, f: unknown, thisArg: unknown, backwards = false): Walk => {
  const list = objectOf(self, `Array.prototype.${method}`) as List;
  return { list, length: lengthOf(list), f, thisArg, skip: true, backwards };
};

const methods: Record<string, (this: unknown, ...args: unknown[]) => Task> = {
  *forEach(f, thisArg) {
    yield* each(walkOf(this, 'forEach', f, thisArg), () => undefined);
    return undefined;
  },
  *map(f, thisArg) {
    const walk = walkOf(this, 'map', f, thisArg);
    const result = arrayOfKind(walk.list, walk.length);
    yield* each(walk, (_value, index, answer) => void put(result, index, answer));
    return result;
  },
  *filter(f, thisArg) {
    const walk = walkOf(this, 'filter', f, thisArg);
    const result = arrayOfKind(walk.list, 0);
    let next = 0;
    yield* each(walk, (value, _index, answer) => {
      if (answer) put(result, next++, value);
      return undefined;
    });
    return result;
  },
  *some(f, thisArg) {
    let found = false;
    yield* each(walkOf(this, 'some', f, thisArg), (_value, _index, answer) => {
      found = Boolean(answer);
      return found;
    });
    return found;
  },
  *every(f, thisArg) {
    let all = true;
    yield* each(walkOf(this, 'every', f, thisArg), (_value, _index, answer) => {
      all = Boolean(answer);
      return !all;
    });
    return all;
  },
  *find(f, thisArg) {
    return (yield* finding(walkOf(this, 'find', f, thisArg))).value;
  },
  *findIndex(f, thisArg) {
    return (yield* finding(walkOf(this, 'findIndex', f, thisArg))).index;
  },
  *findLast(f, thisArg) {
    return (yield* finding(walkOf(this, 'findLast', f, thisArg, true))).value;
  },
  *findLastIndex(f, thisArg) {
    return (yield* finding(walkOf(this, 'findLastIndex', f, thisArg, true))).index;
  },
  *reduce(...args) {
    return yield* folding(this, args, false);
  },
  *reduceRight(...args) {
    return yield* folding(this, args, true);
  },
  *flatMap(f, thisArg) {
    const walk = walkOf(this, 'flatMap', f, thisArg);
    const result = arrayOfKind(walk.list, 0);
    let next = 0;
    yield* each(walk, (_value, _index, answer) => {
      if (!Array.isArray(answer)) put(result, next++, answer);
      else for (let i = 0; i < answer.length; i++) if (i in answer) put(result, next++, answer[i]);
      return undefined;
    });
    return result;
  },
  *sort(compare) {
    const list = objectOf(this, 'Array.prototype.sort') as List;
    const length = lengthOf(list);
    const values = yield* sortedBy(yield* elements(list, length, true), compare);
    yield* touching(list, WRITE);
    for (let i = 0; i < values.length; i++) list[i] = values[i];
    for (let i = values.length; i < length; i++) delete list[i];
    return list;
  },
  *toSorted(compare) {
    const list = objectOf(this, 'Array.prototype.toSorted') as List;
    const length = lengthOf(list);
    newArray(length);
    return yield* sortedBy(yield* elements(list, length, false), compare);
  },
};

/** Twins of the methods above, and of `Array.from`. */
export const arrayCallbacks = new Map<AnyFunction, Twin>();

for (const [name, steps] of Object.entries(methods)) {
  const native = Array.prototype[name as keyof unknown[]] as unknown as AnyFunction;
  arrayCallbacks.set(native, calledBack(native, name === 'sort' ? WRITE : READ, steps));
}

function* from(this: unknown, items: unknown, f: unknown, thisArg: unknown): Task {
  const source = objectOf(items, 'Array.from');
  const makes = isConstructor(this) ? this : null;
  const iterate = (items as { [Symbol.iterator]?: unknown })[Symbol.iterator];
  if (iterate === undefined || iterate === null) {
    const length = lengthOf(source);
    refuseAbove(MOST_ELEMENTS, length, 'an array', 'from');
    goingOver(length);
    const result = makes === null ? newArray(length) : new makes(length);
    for (let i = 0; i < length; i++) {
      yield* reading(source, i);
      const value = (source as List)[i];
      put(result, i, f === undefined ? value : yield* call(f, thisArg, [value, i]));
    }
    (result as unknown[]).length = length;
    return result;
  }
  const result = makes === null ? [] : new makes();
  const isArray = Array.isArray(items);
  if (!isArray) yield* touching(items, READ);
  let index = 0;
  const iterator = (yield* call(iterate, items, [])) as Iterator<unknown>;
  if (Object(iterator) !== iterator) throw new TypeError('Result of the Symbol.iterator method is not an object');
  const { next } = iterator;
  for (;;) {
    if (isArray && index < items.length) yield* reading(items, index);
    const turn = (yield* call(next, iterator, [])) as IteratorResult<unknown>;
    if (Object(turn) !== turn) throw new TypeError(`Iterator result ${String(turn)} is not an object`);
    if (turn.done) break;
    const { value } = turn;
    try {
      put(result, index, f === undefined ? value : yield* call(f, thisArg, [value, index]));
    } catch (error) {
      // Its error matters more than one of the iterator's.
      try {
        yield* close({ iterator, next });
      } catch {}
      throw error;
    }
    index++;
  }
  (result as unknown[]).length = index;
  return result;
}

const mapped = calledBack(Array.from, READ, from, 1, 0);
arrayCallbacks.set(Array.from, function (this: unknown, ...args: unknown[]): Task {
  const isAsked = goesInSteps(args[0]) && (args[1] === undefined || typeof args[1] === 'function');
  return Reflect.apply((isAsked ? from : mapped) as AnyFunction, this, args) as Task;
} as Twin);
