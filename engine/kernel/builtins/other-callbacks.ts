/** Built-ins beside the arrays' that call back: of Map, Set, String and Object. */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { call, needFunction, readingAll } from './callback.ts';

export const otherCallbacks = new Map<AnyFunction, Twin>();

function add(f: unknown, twin: (this: unknown, ...args: unknown[]) => Task): void {
  if (typeof f === 'function') otherCallbacks.set(f as AnyFunction, twin as Twin);
}

add(Map.prototype.forEach, function* (f, thisArg) {
  const entries = Reflect.apply(Map.prototype.entries, this, []) as Iterable<[unknown, unknown]>;
  needFunction(f);
  yield* readingAll(this as object);
  for (const [key, value] of entries) yield* call(f, thisArg, [value, key, this]);
  return undefined;
});

add(Set.prototype.forEach, function* (f, thisArg) {
  const values = Reflect.apply(Set.prototype.values, this, []) as Iterable<unknown>;
  needFunction(f);
  yield* readingAll(this as object);
  for (const value of values) yield* call(f, thisArg, [value, value, this]);
  return undefined;
});

/** The matches are found first; then the callback says what to put in the place of each. */
function replacing(native: AnyFunction) {
  return function* (this: unknown, pattern: unknown, by: unknown): Task {
    if (typeof by !== 'function') return Reflect.apply(native, this, [pattern, by]);
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
      result += text.slice(at, position) + String(yield* call(by, undefined, match));
      at = position + String(match[0]).length;
    }
    return result + text.slice(at);
  };
}

add(String.prototype.replace, replacing(String.prototype.replace));
add(String.prototype.replaceAll, replacing(String.prototype.replaceAll));

function grouping(put: (key: unknown, value: unknown) => void) {
  return function* (items: Iterable<unknown>, f: unknown): Task {
    needFunction(f);
    let index = 0;
    for (const item of items) put(yield* call(f, undefined, [item, index++]), item);
    return undefined;
  };
}

add((Object as { groupBy?: unknown }).groupBy, function* (items, f) {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null);
  yield* grouping((key, value) => {
    const name = typeof key === 'symbol' ? key : String(key);
    (groups[name] ??= []).push(value);
  })(items as Iterable<unknown>, f);
  return groups;
});

add((Map as { groupBy?: unknown }).groupBy, function* (items, f) {
  const groups = new Map<unknown, unknown[]>();
  yield* grouping((key, value) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  })(items as Iterable<unknown>, f);
  return groups;
});
