/** Built-ins beside the arrays' that call back: of Map, Set, String and Object. */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { READ } from '../operation.ts';
import { call, calledBack, canSuspend, objectOf, readingAll } from './callback.ts';
import { goesInSteps, valuesOf } from './iterators.ts';

export const otherCallbacks = new Map<AnyFunction, Twin>();

function add(native: unknown, steps: (this: unknown, ...args: unknown[]) => Task, which = 0, subject = -1): void {
  if (typeof native !== 'function') return;
  otherCallbacks.set(native as AnyFunction, calledBack(native as AnyFunction, READ, steps, which, subject));
}

add(Map.prototype.forEach, function* (f, thisArg) {
  const entries = Reflect.apply(Map.prototype.entries, this, []) as Iterable<[unknown, unknown]>;
  yield* readingAll(this as object);
  for (const [key, value] of entries) yield* call(f, thisArg, [value, key, this]);
  return undefined;
});

add(Set.prototype.forEach, function* (f, thisArg) {
  const values = Reflect.apply(Set.prototype.values, this, []) as Iterable<unknown>;
  yield* readingAll(this as object);
  for (const value of values) yield* call(f, thisArg, [value, value, this]);
  return undefined;
});

/** The matches are found first; then the callback says what to put in the place of each. */
function replacing(native: AnyFunction): Twin {
  return function* (this: unknown, pattern: unknown, by: unknown): Task {
    if (!canSuspend(by) || !isPlain(pattern)) return Reflect.apply(native, this, [pattern, by]);
    objectOf(this, `String.prototype.${native.name}`);
    const text = String(this);
    const matches: unknown[][] = [];
    const note = (...match: unknown[]) => {
      matches.push(match);
      return '';
    };
    Reflect.apply(native, text, [pattern, note]);
    let result = '';
    let at = 0;
    for (const match of matches) {
      const named = typeof match.at(-1) === 'object';
      const position = match[match.length - (named ? 3 : 2)] as number;
      const replacement = String(yield* call(by, undefined, match));
      if (position < at) continue;
      result += text.slice(at, position) + replacement;
      at = position + String(match[0]).length;
    }
    return result + text.slice(at);
  } as Twin;
}

/** A text or a regular expression; an object may have a way of its own to replace. */
function isPlain(pattern: unknown): boolean {
  if (typeof pattern !== 'object' || pattern === null) return true;
  return (pattern as { [Symbol.replace]?: unknown })[Symbol.replace] === RegExp.prototype[Symbol.replace];
}

for (const native of [String.prototype.replace, String.prototype.replaceAll] as AnyFunction[]) {
  otherCallbacks.set(native, replacing(native));
}

function* grouping(
  items: unknown,
  f: unknown,
  method: string,
  keyOf: (key: unknown) => unknown,
): Generator<unknown, Map<unknown, unknown[]>, unknown> {
  objectOf(items, method);
  yield* readingAll(items as object);
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  const values = goesInSteps(items) ? yield* valuesOf(items) : (items as Iterable<unknown>);
  for (const item of values) {
    const key = keyOf(yield* call(f, undefined, [item, index++]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A property key of a value. */
function propertyKey(value: unknown): PropertyKey {
  return Reflect.ownKeys({ [value as string]: 0 })[0] as PropertyKey;
}

add(
  (Object as { groupBy?: unknown }).groupBy,
  function* (items, f) {
    const groups = yield* grouping(items, f, 'Object.groupBy', propertyKey);
    const result: Record<PropertyKey, unknown[]> = Object.create(null);
    for (const [key, group] of groups) result[key as PropertyKey] = group;
    return result;
  },
  1,
  0,
);

add(
  (Map as { groupBy?: unknown }).groupBy,
  function* (items, f) {
    return yield* grouping(items, f, 'Map.groupBy', (key) => key);
  },
  1,
  0,
);

otherCallbacks.set(Object.fromEntries, function* (this: unknown, entries: unknown): Task {
  const values = goesInSteps(entries) ? yield* valuesOf(entries) : entries;
  return Reflect.apply(Object.fromEntries, this, [values]);
} as Twin);
