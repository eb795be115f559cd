/** Errors of the operating system and of `multiprocessing`, with Python's names. */
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
