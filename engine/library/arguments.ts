/** Checks of arguments that many calls share, with Python's errors. */
import { OverflowError, ValueError } from '../kernel/errors.ts';

/** The longest time-out there is, in seconds. */
export const TIMEOUT_MAX = 9223372036;

/** Reads `f(timeout)` and `f({ timeout })` alike. */
export function option<T>(given: T | Record<string, T> | null | undefined, name: string): T | undefined {
  if (given === null || given === undefined) return undefined;
  if (typeof given === 'object') return (given as Record<string, T>)[name] ?? undefined;
  return given;
}

/**
 * Checks a time in seconds.
 * @throws TypeError where it is no number, OverflowError where it is too long, ValueError where it is NaN
 */
export function seconds(value: unknown, what: string): number {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'number') throw new TypeError(`${what} must be a number of seconds: got ${describe(value)}`);
  if (Number.isNaN(value)) throw new ValueError('Invalid value NaN (not a number)');
  if (value > TIMEOUT_MAX)
    throw new OverflowError(`${what} is too large: got ${value}, at most ${TIMEOUT_MAX} seconds`);
  return value;
}

/** A value as an error message names it. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `the function ${value.name || '(unnamed)'}`;
  if (typeof value === 'object') return `an object of type ${value.constructor?.name ?? 'Object'}`;
  return String(value);
}

export interface AcquireOptions {
  /** False = do not wait: give up at once where it is taken. Default true. */
  blocking?: boolean;
  /** Seconds to wait at most. Default: for ever. */
  timeout?: number | null;
}

/** How long an acquire waits: undefined = for ever, 0 = not at all. */
export type Patience = { timeout: number | undefined };

/**
 * Reads the arguments of `acquire(blocking, timeout)` and `acquire({ blocking, timeout })` of a lock.
 * @throws ValueError for a time-out together with `blocking: false`, or a negative one other than -1
 */
export function acquireArguments(
  blocking: boolean | AcquireOptions | undefined,
  timeout: number | undefined,
): Patience {
  const options = typeof blocking === 'object' && blocking !== null ? blocking : { blocking, timeout };
  const waits = options.blocking ?? true;
  const limit = options.timeout === undefined ? -1 : seconds(options.timeout, 'timeout');
  if (!waits) {
    if (limit !== -1) throw new ValueError("can't specify a timeout for a non-blocking call");
    return { timeout: 0 };
  }
  if (limit < 0 && limit !== -1) throw new ValueError('timeout value must be a non-negative number');
  return { timeout: limit === -1 ? undefined : limit };
}

/**
 * Reads the arguments of `acquire(blocking, timeout)` and `acquire({ blocking, timeout })` of a semaphore:
 * seconds to wait, undefined = for ever. A negative time-out means not to wait.
 * @throws ValueError for a time-out together with `blocking: false`
 */
export function patience(
  blocking: boolean | AcquireOptions | undefined,
  timeout: number | null | undefined,
): number | undefined {
  const options = typeof blocking === 'object' && blocking !== null ? blocking : { blocking, timeout };
  const waits = options.blocking ?? true;
  const limit =
    options.timeout === undefined || options.timeout === null ? undefined : seconds(options.timeout, 'timeout');
  if (waits) return limit === undefined ? undefined : Math.max(0, limit);
  if (limit !== undefined) {
    throw new ValueError("can't specify timeout for non-blocking acquire. Leave out one of the two");
  }
  return 0;
}

/** Reads `wait(timeout)` and `wait({ timeout })`: seconds to wait, undefined = for ever. Negative means not to wait. */
export function waitArgument(timeout: number | { timeout?: number | null } | null | undefined): number | undefined {
  const given = typeof timeout === 'object' && timeout !== null ? timeout.timeout : timeout;
  return given === undefined || given === null ? undefined : Math.max(0, seconds(given, 'timeout'));
}
