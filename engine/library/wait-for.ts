import { kernelNow } from '../kernel/current.ts';
import { describe } from './arguments.ts';
import { callBack } from './call.ts';

/**
 * `waitFor` of a condition: calls `predicate` before and after each wait, until it gives something true or the
 * time is up; its last value is the result.
 *
 * @param limit seconds to wait at most in all, undefined = for ever
 * @param wait waits for one notification for so many seconds at most; false = there was none
 * @throws TypeError where `predicate` is no function
 */
export function waitUntil(
  predicate: () => unknown,
  limit: number | undefined,
  wait: (limit: number | undefined) => Generator<unknown, boolean>,
): Generator<unknown, unknown> {
  if (typeof predicate !== 'function') {
    throw new TypeError(`waitFor takes a function that tells whether to go on: got ${describe(predicate)}`);
  }
  return waiting(predicate, limit, wait);
}

function* waiting(
  predicate: () => unknown,
  limit: number | undefined,
  wait: (limit: number | undefined) => Generator<unknown, boolean>,
): Generator<unknown, unknown> {
  const kernel = kernelNow();
  const call = callBack();
  const end = limit === undefined ? Infinity : kernel.now + limit;
  let result = yield* call(predicate, undefined, []);
  // One that has not to wait at all is not even put in line.
  for (let left = limit; !result; left = Math.max(0, end - kernel.now)) {
    if (left === 0) break;
    const notified = yield* wait(limit === undefined ? undefined : left);
    result = yield* call(predicate, undefined, []);
    if (!notified) break;
  }
  return result;
}
