import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { Beginning } from '../../kernel/beginning.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AssertionError, AttributeError, RuntimeError } from '../../kernel/errors.ts';
import { READ, WRITE } from '../../kernel/operation.ts';
import { ENDED, type VirtualThread } from '../../kernel/thread.ts';
import { ThreadIsAlive, ThreadJoin, ThreadList, ThreadStart } from '../../kernel/thread-operations.ts';
import { describe, option, seconds } from '../arguments.ts';
import { atOnce, invoke, operate, perform, step, suspendable, suspendableMethods } from '../call.ts';
import { Touch } from '../operations.ts';
import { setRepr } from '../repr.ts';
import { hookOf } from './hook.ts';
import { ThreadNumber } from './numbering.ts';

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
  /** Of a thread that was made without a name. */
  #number: ThreadNumber | null = null;
  #daemon: boolean;
  #beginning: Beginning;
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
    if (this.#name === null) this.#number = new ThreadNumber();
    this.#daemon = daemon ?? kernelNow().current.daemon;
    this.#beginning = new Beginning(kernelNow().newId(), () => this.#called());
  }

  /** The thread's name, for people; several may have the same. */
  get name(): string {
    if (this.#number?.isOpen) {
      atOnce(new Touch(kernelNow().current.process.numbers, WRITE));
      this.#number.settle();
    }
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
    if (this.#seen !== null) throw new RuntimeError('cannot set daemon status of active thread: set it before start()');
    this.#daemon = daemon;
  }

  /** A number other than 0 that no other living thread has; null before `start`. */
  get ident(): number | null {
    return this.#seen === null ? null : this.#seen.ident;
  }

  /** The thread, as far as the caller can see: whether it has been started depends on the order of the two. */
  get #seen(): VirtualThread | null {
    const kernel = kernelNow();
    const beginning = this.#beginning;
    if (!kernel.solo && !beginning.isKnownTo(kernel.current)) atOnce(new Touch(beginning, READ));
    return beginning.thread;
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
    const beginning = this.#beginning;
    const startedAt = kernel.site;
    const make = () => {
      const { current } = kernel;
      this.#number?.settle();
      const options = { name: () => this.#called(), daemon: this.#daemon, startedAt, parent: current };
      const thread = kernel.createThread(current.process, options);
      thread.object = this;
      return thread;
    };
    return operate(
      new ThreadStart(
        kernel,
        beginning,
        make,
        () => this.#task(),
        () => this.#number?.isOpen === true,
      ),
    );
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
    const beginning = this.#beginning;
    if (beginning.thread === kernel.current)
      throw new RuntimeError('cannot join current thread: it would wait for itself');
    return operate(new ThreadJoin(kernel, beginning, limit));
  }

  /** Whether the thread has been started and has not ended yet. */
  isAlive(): boolean {
    return operate(new ThreadIsAlive(kernelNow(), this.#beginning));
  }

  #called(): string {
    return this.#name ?? defaultName(this.#number?.value ?? 0, this.#target);
  }

  #repr(): string {
    const thread = this.#seen;
    const state = thread === null ? 'initial' : thread.state === ENDED ? 'stopped' : 'started';
    const daemon = this.#daemon ? ' daemon' : '';
    return `<Thread(${this.#called()}, ${state}${daemon}${thread === null ? '' : ` ${thread.ident}`})>`;
  }

  /** The library's object for a thread of the kernel's. */
  static #of(thread: VirtualThread): Thread {
    let object = thread.object as Thread | null;
    if (object === null) {
      wrapping = true;
      object = new Thread({ name: thread.name(), daemon: thread.daemon });
      wrapping = false;
      object.#beginning = Beginning.of(thread);
      thread.object = object;
    }
    return object;
  }

  static {
    threadOf = (thread) => Thread.#of(thread);
    setRepr(Thread, (thread) => (#beginning in thread ? thread.#repr() : undefined));
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
  return kernelNow().current.ident;
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
