/** Errors with Python's names, as learners catch them. */

/** An error class with a name of its own. */
export function define(name: string, base: ErrorConstructor = Error): ErrorConstructor {
  const made = class extends base {};
  Object.defineProperty(made, 'name', { value: name });
  Object.defineProperty(made.prototype, 'name', { value: name, writable: true, configurable: true });
  return made as unknown as ErrorConstructor;
}

export const RuntimeError = define('RuntimeError');
export const ValueError = define('ValueError');
export const AssertionError = define('AssertionError');
export const OverflowError = define('OverflowError');
export const RecursionError = define('RecursionError', RuntimeError);
export const AttributeError = define('AttributeError');
export const BrokenBarrierError = define('BrokenBarrierError', RuntimeError);
export const Empty = define('Empty');
export const Full = define('Full');
export const ShutDown = define('ShutDown');
export const IndexError = define('IndexError');

/** Ends the thread that throws it, without a word (Python's SystemExit). */
export class SystemExit extends Error {
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
