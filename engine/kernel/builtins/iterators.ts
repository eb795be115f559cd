/** The iteration protocol in steps: a thread can be suspended in an iterator of the learner's or of the library. */
import type { AnyFunction } from '../../compile/runtime.ts';
import { twinOf } from '../identity.ts';
import { call } from './callback.ts';

/** An iterator under way. */
export interface Source {
  readonly iterator: object;
  readonly next: unknown;
}

type Steps<T> = Generator<unknown, T, unknown>;

const iteratorPrototype: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
/** How the built-in containers give their iterators: nothing of the learner's runs in these. */
const native = new Set<unknown>(
  [[], new Map(), new Set(), '', new Uint8Array()].map((one: Iterable<unknown>) => one[Symbol.iterator]),
);
const itself: unknown = (iteratorPrototype as Iterable<unknown>)[Symbol.iterator];

/** Whether going over a value may run code in which the thread can be suspended. */
export function goesInSteps(value: unknown): value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const method: unknown = (value as Partial<Iterable<unknown>>)[Symbol.iterator];
  if (typeof method !== 'function' || native.has(method)) return false;
  return method !== itself || stepsItself(value);
}

/** Whether the `next` of an iterator may suspend the thread. */
export function stepsItself(iterator: unknown): boolean {
  if (Object(iterator) !== iterator) return false;
  const { next } = iterator as { next?: unknown };
  return typeof next === 'function' && twinOf(next) !== undefined;
}

/** ECMA-262, GetIteratorDirect. */
export function sourceOf(iterator: unknown): Source {
  if (typeof iterator !== 'object' || iterator === null) throw new TypeError(`${String(iterator)} is not an object`);
  return { iterator, next: (iterator as { next?: unknown }).next };
}

/** ECMA-262, GetIterator. */
export function* open(iterable: unknown): Steps<Source> {
  const method: unknown = (iterable as Iterable<unknown>)[Symbol.iterator];
  if (typeof method !== 'function') throw new TypeError(`${typeof iterable} is not iterable`);
  return sourceOf(yield* call(method, iterable, []));
}

/** The next value; null = there is none. */
export function* step({ iterator, next }: Source): Steps<{ value: unknown } | null> {
  const turn = (yield* call(next, iterator, [])) as IteratorResult<unknown>;
  if (Object(turn) !== turn) throw new TypeError(`Iterator result ${String(turn)} is not an object`);
  return turn.done ? null : { value: turn.value };
}

/** Tells an iterator that no more is wanted. */
export function* close({ iterator }: Source): Steps<void> {
  const f = (iterator as { return?: unknown }).return ?? undefined;
  if (f === undefined) return;
  const result: unknown = yield* call(f, iterator, []);
  if (Object(result) !== result) throw new TypeError(`${String(result)} is not an object`);
}

/** Does something with a value of an iterator, which is closed where that throws: its error is the one that counts. */
export function* closingOnError<T>(source: Source, work: Steps<T>): Steps<T> {
  try {
    return yield* work;
  } catch (error) {
    try {
      yield* close(source);
    } catch {}
    throw error;
  }
}

/** All values of an iterable. */
export function* valuesOf(iterable: unknown): Steps<unknown[]> {
  const source = yield* open(iterable);
  const values: unknown[] = [];
  for (let turn = yield* step(source); turn !== null; turn = yield* step(source)) values.push(turn.value);
  return values;
}

const collecting = new Set<unknown>([Map, Set, WeakMap, WeakSet, ...typedArrays()]);

function typedArrays(): unknown[] {
  const names = 'Int8 Uint8 Uint8Clamped Int16 Uint16 Int32 Uint32 Float16 Float32 Float64 BigInt64 BigUint64';
  return names.split(' ').map((name) => (globalThis as Record<string, unknown>)[`${name}Array`]);
}

/** Whether `new C(items)` goes over its argument, and that may suspend the thread. */
export const collects = (C: unknown, args: readonly unknown[]): boolean => collecting.has(C) && goesInSteps(args[0]);

/** `new C(items)` where `collects`: first the items, then the object. */
export function* collected(C: AnyFunction, args: readonly unknown[], newTarget: AnyFunction): Steps<unknown> {
  const values = yield* valuesOf(args[0]);
  return Reflect.construct(C, [values, ...args.slice(1)], newTarget);
}
