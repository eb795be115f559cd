import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { RuntimeError } from '../../kernel/errors.ts';
import { describe, option, seconds } from '../arguments.ts';
import { invoke, perform, suspendableMethods } from '../call.ts';
import { Future } from './future.ts';

// biome-ignore lint/suspicious/noExplicitAny: functions of every type are given to an executor
export type Callable = (...args: any[]) => any;

export interface ShutdownOptions {
  /** False = do not wait for the tasks. Default true. */
  wait?: boolean;
  /** True = cancel what nobody works on yet. Default false. */
  cancelFutures?: boolean;
}

/**
 * Has functions called by others: give a task with `submit`, get a Future.
 *
 * @python concurrent.futures.Executor
 */
export abstract class Executor implements Disposable {
  #isShutDown = false;

  /** Hands a task to whoever does it. */
  protected abstract give(future: Future<never>, f: AnyFunction, args: unknown[]): Task;
  protected abstract end(options: Required<ShutdownOptions>): Task;

  /**
   * Has `f(...args)` called; gives what becomes of it at once.
   *
   * @throws RuntimeError after `shutdown`
   */
  submit<A extends unknown[], T>(f: (...args: A) => T, ...args: A): Future<T> {
    return perform(this.#submit(f, args));
  }
  *#submit(f: Callable, args: unknown[]): Generator<unknown, Future<never>> {
    if (this.#isShutDown) throw new RuntimeError('cannot schedule new futures after shutdown');
    if (typeof f !== 'function') throw new TypeError(`submit takes a function and its arguments: got ${describe(f)}`);
    const future = new Future<never>();
    yield* this.give(future, f, args);
    return future;
  }

  /**
   * Calls a function with each item; waits, and gives the results in order.
   *
   * @param timeout seconds that all may take; default for ever
   * @throws TimeoutError; what the first task that failed threw
   * @differs It waits for the results, where Python's waits as they are asked for.
   */
  map<I, T>(f: (item: I) => T, items: Iterable<I>, timeout?: number | { timeout?: number } | null): T[] {
    const given = option<number>(timeout as number, 'timeout');
    return perform(this.#map(f, [...items], given === undefined ? undefined : seconds(given, 'timeout')));
  }
  *#map(f: Callable, items: unknown[], limit: number | undefined): Task {
    const futures: Future<never>[] = [];
    for (const item of items) futures.push(yield* this.#submit(f, [item]));
    const results: unknown[] = [];
    for (const future of futures) results.push(yield* invoke(future.result, future, [limit]));
    return results;
  }

  /** Takes no more tasks, and waits until all are done. */
  shutdown(wait: boolean | ShutdownOptions = true, cancelFutures = false): void {
    const given = typeof wait === 'object' ? wait : { wait, cancelFutures };
    return perform(this.#shutdown({ wait: given.wait ?? true, cancelFutures: given.cancelFutures ?? false }));
  }
  *#shutdown(options: Required<ShutdownOptions>): Task {
    this.#isShutDown = true;
    yield* this.end(options);
    return undefined;
  }

  /** `using executor = …` shuts it down at the end of the block: Python's `with`. */
  [Symbol.dispose](): void {
    return this.shutdown();
  }
}

suspendableMethods(Executor, 'submit', 'map', 'shutdown', Symbol.dispose);
