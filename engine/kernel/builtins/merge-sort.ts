import { call } from './callback.ts';

/**
 * Sorts as the built-in does: stable, `undefined` last, by `compare` or else by the values' texts. The thread can
 * be suspended in `compare`.
 */
export function* mergeSort(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  const defined = values.filter((value) => value !== undefined);
  const rest = values.length - defined.length;
  if (compare === undefined) defined.sort();
  const sorted = compare === undefined ? defined : yield* merged(defined, compare);
  for (let i = 0; i < rest; i++) sorted.push(undefined);
  return sorted;
}

function* merged(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  if (values.length <= 1) return values;
  const middle = values.length >> 1;
  const left = yield* merged(values.slice(0, middle), compare);
  const right = yield* merged(values.slice(middle), compare);
  const result: unknown[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const order = Number(yield* call(compare, undefined, [left[l], right[r]]));
    result.push(order > 0 ? right[r++] : left[l++]);
  }
  while (l < left.length) result.push(left[l++]);
  while (r < right.length) result.push(right[r++]);
  return result;
}
