import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AssertionError, AttributeError, RuntimeError } from '../../kernel/errors.ts';
import { ENDED, type VirtualThread } from '../../kernel/thread.ts';
import { ThreadIsAlive, ThreadJoin, ThreadList, ThreadStart } from '../../kernel/thread-operations.ts';
import { describe, option, seconds } from '../arguments.ts';
import { invoke, operate, perform, step, suspendable, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { hookOf } from './hook.ts';

export interface ThreadOptions {
  /** What the thread runs. */
  // biome-ignore lint/suspicious/noExplicitAny: a target takes whatever `args` holds
  target?: ((...args: any[]) => unknown) | null;
  /** What the target is called with. */
  args?: Iterable<unknown>;
  /** Default `Thread-N (target)`. */
  name?: string | null;
  /** True = the program does not wait for it. Default: as the thread that makes it. */
  daemon?: boolean | null;
  /** Must be left out, as in Python. */
  group?: null;
}

function nextNumber(): number {
  const { libraries } = kernelNow().current.process;
  const number = ((libraries.get('thread number') as number | undefined) ?? 0) + 1;
  libraries.set('thread number', number);
  return number;
}

/** True while an object is made for a thread that there is already. */
let wrapping = false;

/** The library's object for a thread of the kernel's: set by the class, which alone sees its private fields. */
export let threadOf: (thread: VirtualThread) => Thread;

/**
 * A thread of this process: its own flow of control, the same variables and objects as everybody else.
 * Give it a `target`, or make a subclass with a `run` of its own; then `start` it.
 *
 * @python threading.Thread
 */
export class Thread {
  #target: ThreadOptions['target'];
  #args: Iterable<unknown>;
  #name: string | null;
  /** Of a thread without a name of its own. */
  #number = 0;
  #daemon: boolean;
  #thread: VirtualThread | null = null;
  #started = false;
  #ran = false;

  constructor(options: ThreadOptions = {}) {
    if (typeof options !== 'object' || options === null) {
      throw new TypeError(
        `Thread takes its arguments as one object, new Thread({ target, args }): got ${describe(options)}`,
      );
    }
    if (options.group !== undefined && options.group !== null) {
      throw new AssertionError('group argument must be None for now: leave it out');
    }
    if (hookOf(kernelNow().current.process) === null && !wrapping) {
      throw new RuntimeError('threading.excepthook is None: set a function with setExcepthook before making a thread');
    }
    const { target, name, daemon } = options;
    this.#target = target ?? null;
    this.#args = options.args ?? [];
    this.#name = name ? String(name) : null;
    if (this.#name === null) this.#number = nextNumber();
    this.#daemon = daemon ?? kernelNow().current.daemon;
  }

  /** The thread's name, for people; several may have the same. */
  get name(): string {
    return this.#called();
  }
  set name(name: string) {
    this.#name = String(name);
  }

  /**
   * Whether the program ends without waiting for this thread.
   *
   * @throws RuntimeError where it is set after `start`
   */
  get daemon(): boolean {
    return this.#daemon;
  }
  set daemon(daemon: boolean) {
    if (this.#started) throw new RuntimeError('cannot set daemon status of active thread: set it before start()');
    this.#daemon = daemon;
  }

  /** A number other than 0 that no other living thread has; null before `start`. */
  get ident(): number | null {
    return this.#thread === null ? null : this.#thread.ordinal + 1;
  }

  /** The same as `ident`: virtual threads have no number of the system's. */
  get nativeId(): number | null {
    return this.ident;
  }

  /**
   * Brings the thread to life: `run` is called in it. Returns at once.
   *
   * @throws RuntimeError where it has been started before
   */
  start(): void {
    const kernel = kernelNow();
    if (this.#started) throw new RuntimeError('threads can only be started once: make a new Thread');
    this.#started = true;
    const thread = kernel.createThread(kernel.current.process, {
      name: () => this.#called(),
      daemon: this.#daemon,
      startedAt: kernel.site,
      parent: kernel.current,
    });
    this.#thread = thread;
    thread.object = this;
    return operate(new ThreadStart(kernel, thread, () => this.#task()));
  }

  /** The thread's code; the usual case without a detour over `run`. */
  #task(): Task {
    const { run } = this;
    if (run !== baseRun || !Array.isArray(this.#args) || typeof this.#target !== 'function')
      return invoke(run, this, []);
    if (this.#ran) return this.#run();
    this.#ran = true;
    return invoke(this.#target, undefined, this.#args);
  }

  /** What the thread does: calls `target` with `args`. A subclass may have its own. */
  run(): void {
    return perform(this.#run());
  }

  *#run(): Task {
    if (this.#ran) throw new AttributeError("'Thread' object has no attribute '_target': run() works once only");
    this.#ran = true;
    const target = this.#target;
    if (target === null || target === undefined) return undefined;
    if (typeof target !== 'function') {
      throw new TypeError(`target must be a function: got ${describe(target)}. Write target: work, without calling it`);
    }
    const args = this.#args as unknown;
    if (typeof (args as Iterable<unknown>)?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`args must be a list of arguments, such as [1]: got ${describe(args)}`);
    }
    yield* invoke(target, undefined, [...(args as Iterable<unknown>)]);
    return undefined;
  }

  /**
   * Waits until the thread has ended, or until the time is up: `isAlive()` tells which.
   *
   * @param timeout seconds to wait at most
   * @throws RuntimeError where the thread has not been started, or is the calling one
   */
  join(timeout?: number | { timeout?: number } | null): void {
    const kernel = kernelNow();
    const given = option<number | undefined>(timeout as number, 'timeout');
    const limit = given === undefined ? undefined : Math.max(0, seconds(given, 'timeout'));
    const thread = this.#thread;
    if (thread === null) throw new RuntimeError('cannot join thread before it is started');
    if (thread === kernel.current) throw new RuntimeError('cannot join current thread: it would wait for itself');
    return operate(new ThreadJoin(kernel, thread, limit));
  }

  /** Whether the thread has been started and has not ended yet. */
  isAlive(): boolean {
    if (this.#thread === null) return false;
    return operate(new ThreadIsAlive(kernelNow(), this.#thread));
  }

  #called(): string {
    return (this.#name ??= defaultName(this.#number, this.#target));
  }

  #repr(): string {
    const thread = this.#thread;
    const state = thread === null ? 'initial' : thread.state === ENDED ? 'stopped' : 'started';
    const daemon = this.#daemon ? ' daemon' : '';
    return `<Thread(${this.#called()}, ${state}${daemon}${thread === null ? '' : ` ${thread.ordinal + 1}`})>`;
  }

  /** The library's object for a thread of the kernel's. */
  static #of(thread: VirtualThread): Thread {
    let object = thread.object as Thread | null;
    if (object === null) {
      wrapping = true;
      object = new Thread({ name: thread.name(), daemon: thread.daemon });
      wrapping = false;
      object.#thread = thread;
      object.#started = true;
      thread.object = object;
    }
    return object;
  }

  static {
    threadOf = (thread) => Thread.#of(thread);
    setRepr(Thread, (thread) => (#thread in thread ? thread.#repr() : undefined));
  }
}

function defaultName(number: number, target: ThreadOptions['target']): string {
  const name = typeof target === 'function' ? functionName(target) : '';
  return name === '' ? `Thread-${number}` : `Thread-${number} (${name})`;
}

/** An arrow function that stands in the options is called `target` by the language, and by nobody else. */
function functionName(target: AnyFunction): string {
  const isAnonymous = target.name === '' || (target.name === 'target' && !Object.hasOwn(target, 'prototype'));
  return isAnonymous ? '<lambda>' : target.name;
}

const baseRun = Thread.prototype.run;
suspendableMethods(Thread, 'start', 'run', 'join', 'isAlive');

/**
 * The calling thread.
 *
 * @python threading.current_thread
 */
export function currentThread(): Thread {
  return threadOf(kernelNow().current);
}

/**
 * The number of the calling thread: its `ident`.
 *
 * @python threading.get_ident
 * @differs A number is not given again after its thread has ended.
 */
export function getIdent(): number {
  return kernelNow().current.ordinal + 1;
}

/**
 * The same as `getIdent`: virtual threads have no number of the system's.
 *
 * @python threading.get_native_id
 */
export function getNativeId(): number {
  return getIdent();
}

/**
 * The thread that the program began with.
 *
 * @python threading.main_thread
 */
export function mainThread(): Thread {
  return threadOf(kernelNow().current.process.main);
}

/**
 * All threads that are alive: the main thread first, then in order of starting.
 *
 * @python threading.enumerate
 */
export const enumerate: () => Thread[] = suspendable(function enumerate() {
  return perform<Thread[]>(listThreads());
});

/**
 * How many threads are alive, the main thread included.
 *
 * @python threading.active_count
 */
export const activeCount: () => number = suspendable(function activeCount() {
  return perform<number>(countThreads());
});

/** As in CPython the main thread is in the list even after it has ended: it waits for the others. */
function* living(): Generator<unknown, VirtualThread[], unknown> {
  const kernel = kernelNow();
  const threads = yield* step<VirtualThread[]>(new ThreadList(kernel, kernel.current));
  const { main } = kernel.current.process;
  return threads.includes(main) ? threads : [main, ...threads];
}

function* listThreads(): Generator<unknown, Thread[], unknown> {
  return (yield* living()).map(threadOf);
}

function* countThreads(): Generator<unknown, number, unknown> {
  return (yield* living()).length;
}
