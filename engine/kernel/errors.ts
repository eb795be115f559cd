/** Errors with Python's names, as learners catch them. */

/** An error class with a name of its own. */
export function define(name: string, base: ErrorConstructor = Error): ErrorConstructor {
  const made = class extends base {};
  Object.defineProperty(made, 'name', { value: name });
  Object.defineProperty(made.prototype, 'name', { value: name, writable: true, configurable: true });
  return made as unknown as ErrorConstructor;
}

/** Something was done at the wrong time: a lock released that nobody had, a thread started twice. */
export const RuntimeError = define('RuntimeError');
/** An argument is of the right type but makes no sense: a negative time, too many releases. */
export const ValueError = define('ValueError');
/** More memory is asked for than a program can have. */
export const MemoryError = define('MemoryError');
/** Something that must hold does not. */
export const AssertionError = define('AssertionError');
/** A number is too large, such as a time-out of more than `TIMEOUT_MAX` seconds. */
export const OverflowError = define('OverflowError');
/** Functions have called each other too deep. */
export const RecursionError = define('RecursionError', RuntimeError);
/** An object does not have what was asked for. */
export const AttributeError = define('AttributeError');
/**
 * What waiting at a barrier throws when the barrier is broken or reset.
 *
 * @python threading.BrokenBarrierError
 */
export const BrokenBarrierError = define('BrokenBarrierError', RuntimeError);
/**
 * What `get` throws where a queue has no item in time.
 *
 * @python queue.Empty
 */
export const Empty = define('Empty');
/**
 * What `put` throws where a queue has no room in time.
 *
 * @python queue.Full
 */
export const Full = define('Full');
/**
 * What `put` and `get` throw after `shutdown`.
 *
 * @python queue.ShutDown
 */
export const ShutDown = define('ShutDown');
/** There is no item at that place. */
export const IndexError = define('IndexError');

/** What `exit` throws: it ends the thread, without a word. */
export class SystemExit extends Error {
  /** What the program ends with: an exit code, a text to print, or null for 0. */
  readonly code: number | string | null;
  constructor(code: number | string | null = null) {
    super('exit');
    this.code = code;
  }
}
Object.defineProperty(SystemExit.prototype, 'name', { value: 'SystemExit' });

/** Thrown through learner code when an execution is over. Learner code cannot catch it (`$.caught`). */
export class ExecutionOver extends Error {
  readonly reason: 'ended' | 'budget' | 'cancelled' | 'livelock';
  constructor(reason: 'ended' | 'budget' | 'cancelled' | 'livelock') {
    super(reason);
    this.reason = reason;
  }
}

/** A defect of ours, found while learner code is on the stack: it must not pass for an error of the learner's. */
export class Defect extends Error {}
