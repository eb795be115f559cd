/** What a pool's tasks are called with. */
import { describe } from '../../arguments.ts';

/** @throws TypeError where an item is no list of arguments */
export function argumentLists(items: Iterable<unknown>): unknown[][] {
  return [...items].map((item) => {
    if (typeof (item as Iterable<unknown>)?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`starmap takes lists of arguments, such as [[1, 2], [3, 4]]: got ${describe(item)}`);
    }
    return [...(item as Iterable<unknown>)];
  });
}

/** Pieces of so many items each. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let i = 0; i < items.length; i += size) found.push(items.slice(i, i + size));
  return found;
}
