import { call } from './callback.ts';

/** Shorter stretches are sorted by insertion, as V8 does: few comparisons, in the order that programs see there. */
const SHORT = 64;

/**
 * Sorts as the built-in does: stable, `undefined` last, by what `compare` says. The thread can be suspended in
 * `compare`. Up to 64 values are compared in the order of V8; how more are is nobody's promise.
 */
export function* sortedBy(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  const defined = values.filter((value) => value !== undefined);
  const rest = values.length - defined.length;
  const sorted = yield* sorting(defined, compare);
  for (let i = 0; i < rest; i++) sorted.push(undefined);
  return sorted;
}

function* order(compare: unknown, a: unknown, b: unknown): Generator<unknown, number, unknown> {
  const said = +((yield* call(compare, undefined, [a, b])) as number);
  return Number.isNaN(said) ? 0 : said;
}

function* sorting(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  if (values.length < 2) return values;
  return yield* values.length < SHORT ? inserting(values, compare) : mergeSorted(values, compare);
}

/** By halves: in the order of V8 for typed arrays. */
export function* mergeSorted(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  if (values.length < 2) return values;
  const middle = values.length >> 1;
  const left = yield* mergeSorted(values.slice(0, middle), compare);
  const right = yield* mergeSorted(values.slice(middle), compare);
  return yield* merging(left, right, compare);
}

/** Insertion by bisection, behind what is in order already. */
function* inserting(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  for (let i = yield* ordered(values, compare); i < values.length; i++) {
    const value = values[i];
    let left = 0;
    let right = i;
    while (left < right) {
      const middle = (left + right) >> 1;
      if ((yield* order(compare, value, values[middle])) < 0) right = middle;
      else left = middle + 1;
    }
    values.copyWithin(left + 1, left, i);
    values[left] = value;
  }
  return values;
}

/** How many values at the beginning are in order; where they are strictly in the opposite order, they are reversed. */
function* ordered(values: unknown[], compare: unknown): Generator<unknown, number, unknown> {
  const falls = (yield* order(compare, values[1], values[0])) < 0;
  let length = 2;
  while (length < values.length) {
    const falling = (yield* order(compare, values[length], values[length - 1])) < 0;
    if (falling !== falls) break;
    length++;
  }
  if (falls) values.splice(0, length, ...values.slice(0, length).reverse());
  return length;
}

function* merging(left: unknown[], right: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  const result: unknown[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    result.push((yield* order(compare, left[l], right[r])) <= 0 ? left[l++] : right[r++]);
  }
  return result.concat(left.slice(l), right.slice(r));
}
