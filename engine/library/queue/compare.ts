import { describe } from '../arguments.ts';

/**
 * Python's `a < b` for what learners put into priority queues: numbers, strings, dates, and arrays of such, element
 * by element as Python's tuples.
 *
 * @throws TypeError where the two cannot be compared
 */
export function isLess(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return isLessArray(a, b);
  if (isNumeric(a) && isNumeric(b)) return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  if (a instanceof Date && b instanceof Date) return Number(a) < Number(b);
  throw new TypeError(
    `'<' not supported between ${describe(a)} and ${describe(b)}: a PriorityQueue takes numbers, strings, or arrays such as [priority, number, item] in which the numbers differ`,
  );
}

/** The first two elements that differ decide; where there are none, the shorter array is less. */
function isLessArray(a: readonly unknown[], b: readonly unknown[]): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (!isEqual(a[i], b[i])) return isLess(a[i], b[i]);
  return a.length < b.length;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  if (isNumeric(a) && isNumeric(b)) return Number(a) === Number(b) || Object.is(a, b);
  if (a instanceof Date && b instanceof Date) return Number(a) === Number(b);
  return a === b;
}

/** As in Python, true is 1 and false is 0. */
function isNumeric(value: unknown): value is number {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}
