import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { Defect, ExecutionOver, SystemExit } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { describe } from '../arguments.ts';
import { invoke } from '../call.ts';
import { errorText } from '../error-text.ts';
import { hookOf, setHook } from './hook.ts';
import { type Thread, threadOf } from './thread.ts';

/** What a hook for uncaught errors is told. */
export interface ExceptHookArgs {
  /** The class of the error; null where the value thrown is no error. */
  // biome-ignore lint/suspicious/noExplicitAny: any class may be thrown
  excType: (abstract new (...args: any[]) => unknown) | null;
  /** The error, or whatever was thrown. */
  excValue: unknown;
  /** The thread that dies of it. */
  thread: Thread;
}

export type ExceptHook = (args: ExceptHookArgs) => void;

function print(kernel: Kernel, text: string): void {
  kernel.terminal.print(kernel.current, text);
}

/**
 * What happens by default when a thread dies of an error: a line with the thread's name and the error.
 * `exit()` ends a thread without a word.
 *
 * @python threading.excepthook
 * @differs To have another one, call `setExcepthook`.
 */
export function excepthook({ excValue, thread }: ExceptHookArgs): void {
  if (!(excValue instanceof SystemExit))
    print(kernelNow(), `Exception in thread ${thread.name}: ${errorText(excValue)}`);
}

/**
 * Has a function called, in the dying thread, whenever a thread other than the main one dies of an error, of
 * `exit()` too. Gives the function before it.
 *
 * @param hook null is as unwise as in Python: no thread can be made until there is a hook again
 * @python threading.excepthook
 * @differs A function, because an imported name cannot be assigned to. There is no traceback.
 */
export function setExcepthook(hook: ExceptHook | null): ExceptHook | null {
  if (hook !== null && typeof hook !== 'function') {
    throw new TypeError(`setExcepthook takes a function: got ${describe(hook)}`);
  }
  const { process } = kernelNow().current;
  const before = hookOf(process) as ExceptHook | null | undefined;
  setHook(process, hook);
  return before === undefined ? excepthook : before;
}

/** What a thread does when it dies of an error: the kernel's `uncaught`. */
export function uncaught(kernel: Kernel, thread: VirtualThread, error: unknown): Task | null {
  const hook = hookOf(thread.process) as ExceptHook | null | undefined;
  const isMain = thread === thread.process.main;
  if (isMain || hook === undefined || hook === null || hook === excepthook) {
    report(kernel, thread, error);
    return null;
  }
  return callHook(kernel, thread, hook, error);
}

function report(kernel: Kernel, thread: VirtualThread, error: unknown): void {
  const isChild = thread === thread.process.main && thread.process.number !== 0;
  const who = isChild ? `Process ${thread.process.name}` : `Exception in thread ${thread.name()}`;
  if (!(error instanceof SystemExit)) print(kernel, `${who}: ${errorText(error)}`);
  else if (thread === thread.process.main && typeof error.code === 'string') print(kernel, error.code);
}

function* callHook(kernel: Kernel, thread: VirtualThread, hook: ExceptHook, error: unknown): Task {
  const excType = error instanceof Error ? (error.constructor as ExceptHookArgs['excType']) : null;
  try {
    yield* invoke(hook, undefined, [{ excType, excValue: error, thread: threadOf(thread) }]);
  } catch (failure) {
    if (failure instanceof ExecutionOver || failure instanceof Defect) throw failure;
    print(kernel, `Exception in threading.excepthook: ${errorText(failure)}`);
  }
  return undefined;
}
