/** Errors of the operating system and of `multiprocessing`, with Python's names. */
import * as kernelErrors from '../kernel/errors.ts';
import { define } from '../kernel/errors.ts';

/**
 * What the system refuses: a pipe that is closed, or open in the other direction only.
 *
 * @python builtins.OSError
 */
export const OSError = define('OSError');
/**
 * Nothing is left to receive, and nobody is left who could send.
 *
 * @python builtins.EOFError
 */
export const EOFError = define('EOFError');
/**
 * Something was sent to where nobody can receive it any more.
 *
 * @python builtins.BrokenPipeError
 */
export const BrokenPipeError = define('BrokenPipeError', OSError);
/**
 * A dictionary does not have the key.
 *
 * @python builtins.KeyError
 */
export const KeyError = define('KeyError');
/** The errors of `multiprocessing` itself have this one in common. */
export const ProcessError = define('ProcessError');
/** What `multiprocessing` throws where the time is up: no subclass of the language's TimeoutError in Python either. */
export const TimeoutError = define('TimeoutError', ProcessError);
export const MaybeEncodingError = define('MaybeEncodingError');
export const NotImplementedError = define('NotImplementedError');
/** What a future throws whose task was cancelled. */
export const CancelledError = define('CancelledError');
/**
 * A process of the executor ended in the middle of its work: the executor can no longer be used.
 *
 * @python concurrent.futures.process.BrokenProcessPool
 */
export const BrokenProcessPool = define('BrokenProcessPool');
/** What `concurrent.futures` throws where the time is up. */
export const FutureTimeout = define('TimeoutError');

const OWN = { OSError, EOFError, BrokenPipeError, KeyError, ProcessError, TimeoutError, MaybeEncodingError };
const ELSEWHERE = { NotImplementedError, CancelledError, BrokenProcessPool };
const LANGUAGE = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
const KNOWN = { ...LANGUAGE, ...kernelErrors, ...OWN, ...ELSEWHERE } as unknown as Record<string, unknown>;

export type ErrorClass = new (message: string) => Error;

/** The class of an error by its name, where it is the language's or the library's. */
export function errorClass(name: string): ErrorClass | undefined {
  const found = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  const isClass = typeof found === 'function' && (found === Error || found.prototype instanceof Error);
  return isClass ? (found as ErrorClass) : undefined;
}

/** An error that has been thrown in another realm. */
export function errorNamed({ name, message }: { readonly name: string; readonly message: string }): Error {
  const Known = errorClass(name);
  if (Known !== undefined) return new Known(message);
  const error = new Error(message);
  error.name = name;
  return error;
}
