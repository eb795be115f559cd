/** Errors of the operating system and of `multiprocessing`, with Python's names. */
import { define } from '../kernel/errors.ts';

export const OSError = define('OSError');
export const EOFError = define('EOFError');
export const BrokenPipeError = define('BrokenPipeError', OSError);
export const KeyError = define('KeyError');
export const ProcessError = define('ProcessError');
/** What `multiprocessing` throws where the time is up: no subclass of the language's TimeoutError in Python either. */
export const TimeoutError = define('TimeoutError', ProcessError);
export const MaybeEncodingError = define('MaybeEncodingError');
export const NotImplementedError = define('NotImplementedError');
export const CancelledError = define('CancelledError');
export const BrokenProcessPool = define('BrokenProcessPool');
/** What `concurrent.futures` throws where the time is up. */
export const FutureTimeout = define('TimeoutError');
