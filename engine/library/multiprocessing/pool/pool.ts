import type { AnyFunction, Task } from '../../../compile/runtime.ts';
import { kernelNow } from '../../../kernel/current.ts';
import { ValueError } from '../../../kernel/errors.ts';
import { EOFError, NotImplementedError } from '../../../os/errors.ts';
import type { Wire } from '../../../os/protocol.ts';
import { describe } from '../../arguments.ts';
import { perform, suspendableMethods } from '../../call.ts';
import { nameOf } from '../../name-of.ts';
import { setRepr } from '../../repr.ts';
import type { Thread } from '../../threading/thread.ts';
import { askingOwn } from '../call.ts';
import { fromWire, notShareable, toWire } from '../share.ts';
import { argumentLists, chunks } from './arguments.ts';
import { Crew, joinHelper, startHelper } from './crew.ts';
import {
  AsyncResult,
  type Callbacks,
  type Ending,
  newOutcome,
  type Outcome,
  type Receive,
  ResultIterator,
  settle,
} from './results.ts';
import type { Order, Report } from './worker.ts';

// biome-ignore lint/suspicious/noExplicitAny: functions of every type are given to a pool
type Callable = (...args: any[]) => any;

export interface PoolOptions {
  /** How many workers; default as many as there are cores. */
  processes?: number | null;
  /** Called first in each worker, with `initargs`. */
  initializer?: Callable | null;
  initargs?: Iterable<unknown>;
  /** Tasks after which a worker is replaced by a new one; default never. */
  maxTasksPerChild?: number | null;
}

/** The workers of a pool, for what is built upon one. */
export let crewOf: (pool: Pool) => Crew;

/**
 * Workers: processes that carry out tasks, each its own at a time. The functions stand at the top level of a module;
 * arguments and results are copies. `close()` then `join()` waits for all tasks; without that the workers are ended with
 * the program.
 *
 * @python multiprocessing.Pool
 * @differs A worker that ends by `sys.exit`, or is ended from outside, is replaced, and `join` does not wait for its task.
 */
export class Pool implements Disposable {
  readonly #crew: Crew;
  readonly #jobs = new Map<number, { parts: number; receive: Receive }>();
  #jobCount = 0;
  #state: 'running' | 'closed' | 'terminated' = 'running';
  readonly #handler: Thread;

  /**
   * @throws ValueError where there is to be no worker; TypeError where the initializer cannot be called
   */
  constructor(processes?: number | null | PoolOptions, options: PoolOptions = {}) {
    const given = typeof processes === 'object' && processes !== null ? processes : { ...options, processes };
    const kernel = kernelNow();
    const size = given.processes ?? kernel.options.cores;
    if (!Number.isInteger(size) || size < 1) throw new ValueError('Number of processes must be at least 1');
    const { initializer, maxTasksPerChild } = given;
    if (initializer !== undefined && initializer !== null && typeof initializer !== 'function') {
      throw new TypeError('initializer must be a callable');
    }
    if (
      maxTasksPerChild !== undefined &&
      maxTasksPerChild !== null &&
      !(Number.isInteger(maxTasksPerChild) && maxTasksPerChild > 0)
    ) {
      throw new ValueError('maxtasksperchild must be a positive int or None');
    }
    this.#crew = new Crew({
      name: nameOf(kernel, 'Pool'),
      size,
      maxTasks: maxTasksPerChild ?? Infinity,
      initializer: initializer ? toWire({ f: initializer, args: [...(given.initargs ?? [])] }, true) : null,
    });
    perform(this.#crew.begin());
    this.#handler = startHelper('_handle_results', () => this.#handle());
  }

  /** The helper thread: takes what the workers report, calls back, and replaces workers. */
  *#handle(): Task {
    for (;;) {
      let wire: Wire;
      try {
        wire = yield* this.#crew.collect();
      } catch (error) {
        if (error instanceof EOFError) return undefined;
        throw error;
      }
      const { job, part, ok, value, bye } = fromWire(wire) as Report;
      if (bye) {
        yield* this.#crew.hire();
        continue;
      }
      const entry = this.#jobs.get(job);
      if (entry === undefined) continue;
      if (--entry.parts === 0) this.#jobs.delete(job);
      yield* entry.receive(part, { ok, value });
    }
  }

  /** Gives a task, in parts. @throws ValueError after `close` or `terminate` */
  *#give(f: Callable, parts: { calls: unknown[][]; single: boolean }[], receive: Receive): Task {
    if (this.#state !== 'running') throw new ValueError('Pool not running: give it tasks before close()');
    if (typeof f !== 'function') throw new TypeError(`a task is a function: got ${describe(f)}`);
    const job = this.#jobCount++;
    const wires = parts.map(({ calls, single }, part) =>
      toWire({ job, part, f: f as AnyFunction, calls, single } satisfies Order),
    );
    this.#jobs.set(job, { parts: parts.length, receive });
    for (const wire of wires) yield* this.#crew.submit(wire);
    return undefined;
  }

  /**
   * Has a worker call a function; gives what becomes of it at once.
   *
   * @throws ValueError after `close`; AttributeError, TypeError where the function or an argument cannot leave this process
   * @python multiprocessing.pool.Pool.apply_async
   */
  applyAsync<A extends unknown[], T>(
    f: (...args: A) => T,
    args: A | [] = [],
    callbacks: Callbacks = {},
  ): AsyncResult<T> {
    return perform(this.#applyAsync(f, [...args], callbacks));
  }
  *#applyAsync(f: Callable, args: unknown[], callbacks: Callbacks): Generator<unknown, AsyncResult<never>> {
    const outcome = newOutcome();
    yield* this.#give(f, [{ calls: [args], single: true }], (_part, ending) => settle(outcome, ending, callbacks));
    return new AsyncResult<never>(outcome);
  }

  /** Has a worker call a function, and waits for the result: one call after the other is no faster than without a pool. */
  apply<A extends unknown[], T>(f: (...args: A) => T, args: A | [] = []): T {
    return perform(this.#apply(f, [...args]));
  }
  *#apply(f: Callable, args: unknown[]): Task {
    const outcome = newOutcome();
    yield* this.#give(f, [{ calls: [args], single: true }], (_part, ending) => settle(outcome, ending, {}));
    return yield* result(outcome);
  }

  /**
   * Calls a function with each item, in the workers; waits, and gives the results in order.
   *
   * @param chunksize items that a worker takes at a time; default a fourth of a worker's share
   */
  map<I, T>(f: (item: I) => T, items: Iterable<I>, chunksize?: number | null): T[] {
    return perform(
      this.#mapAll(
        f,
        [...items].map((item) => [item]),
        chunksize,
      ),
    );
  }
  /** As `map`; each item is the list of arguments. */
  starmap<A extends unknown[], T>(f: (...args: A) => T, items: Iterable<A>, chunksize?: number | null): T[] {
    return perform(this.#mapAll(f, argumentLists(items), chunksize));
  }
  *#mapAll(f: Callable, calls: unknown[][], chunksize: number | null | undefined): Task {
    return yield* result(yield* this.#mapParts(f, calls, chunksize, {}));
  }

  /**
   * As `map`, without waiting; `callback` gets the whole list.
   *
   * @python multiprocessing.pool.Pool.map_async
   */
  mapAsync<I, T>(
    f: (item: I) => T,
    items: Iterable<I>,
    chunksize?: number | null,
    callbacks: Callbacks = {},
  ): AsyncResult<T[]> {
    return perform(
      this.#mapAsync(
        f,
        [...items].map((item) => [item]),
        chunksize,
        callbacks,
      ),
    );
  }
  /**
   * As `starmap`, without waiting.
   *
   * @python multiprocessing.pool.Pool.starmap_async
   */
  starmapAsync<A extends unknown[], T>(
    f: (...args: A) => T,
    items: Iterable<A>,
    chunksize?: number | null,
    callbacks: Callbacks = {},
  ): AsyncResult<T[]> {
    return perform(this.#mapAsync(f, argumentLists(items), chunksize, callbacks));
  }
  *#mapAsync(
    f: Callable,
    calls: unknown[][],
    chunksize: number | null | undefined,
    callbacks: Callbacks,
  ): Generator<unknown, AsyncResult<never>> {
    return new AsyncResult<never>(yield* this.#mapParts(f, calls, chunksize, callbacks));
  }

  *#mapParts(
    f: Callable,
    calls: unknown[][],
    chunksize: number | null | undefined,
    callbacks: Callbacks,
  ): Generator<unknown, Outcome> {
    const outcome = newOutcome();
    const size = chunksize ?? Math.max(1, Math.ceil(calls.length / (this.#crew.size * 4)));
    const parts = chunks(calls, size).map((chunk) => ({ calls: chunk, single: false }));
    const lists: unknown[][] = parts.map(() => []);
    let left = parts.length;
    let failure: Ending | null = null;
    if (left === 0) {
      yield* this.#give(f, [], () => done());
      yield* settle(outcome, { ok: true, value: [] }, callbacks);
      return outcome;
    }
    // The first error is the result, once all parts have ended.
    yield* this.#give(f, parts, (part, ending) => {
      if (ending.ok) lists[part] = ending.value as unknown[];
      else failure ??= ending;
      return --left > 0 ? done() : settle(outcome, failure ?? { ok: true, value: lists.flat() }, callbacks);
    });
    return outcome;
  }

  /** As `map`, one result after the other as they are asked for, in order. An error comes at its place. */
  imap<I, T>(f: (item: I) => T, items: Iterable<I>, chunksize = 1): ResultIterator<T> {
    return perform(this.#imap(f, [...items], chunksize, true));
  }
  /**
   * As `imap`, in the order in which the tasks end.
   *
   * @python multiprocessing.pool.Pool.imap_unordered
   */
  imapUnordered<I, T>(f: (item: I) => T, items: Iterable<I>, chunksize = 1): ResultIterator<T> {
    return perform(this.#imap(f, [...items], chunksize, false));
  }
  *#imap(
    f: Callable,
    items: unknown[],
    chunksize: number,
    inOrder: boolean,
  ): Generator<unknown, ResultIterator<never>> {
    if (chunksize < 1) throw new ValueError(`Chunksize must be 1+, not ${chunksize}`);
    const outcomes = items.map(newOutcome);
    let ended = 0;
    yield* this.#give(
      f,
      items.map((item) => ({ calls: [[item]], single: true })),
      (part, ending) => settle(outcomes[inOrder ? part : ended++] as Outcome, ending, {}),
    );
    return new ResultIterator<never>(outcomes, inOrder);
  }

  /** Takes no more tasks; the workers end when all are done. */
  close(): void {
    return perform(this.#close());
  }
  *#close(): Task {
    if (this.#state !== 'running') return undefined;
    this.#state = 'closed';
    return yield* this.#crew.close();
  }

  /** Ends the workers where they are. Results that are not there yet never come. */
  terminate(): void {
    return perform(this.#terminate());
  }
  *#terminate(): Task {
    if (this.#state === 'terminated') return undefined;
    if (this.#state === 'running') yield* this.#crew.close();
    this.#state = 'terminated';
    return yield* this.#crew.terminate();
  }

  /**
   * Waits until the workers have ended.
   *
   * @throws ValueError before `close` and `terminate`
   */
  join(): void {
    return perform(this.#join());
  }
  *#join(): Task {
    if (this.#state === 'running') throw new ValueError('Pool is still running: call close() or terminate() first');
    yield* this.#crew.join();
    return yield* joinHelper(this.#handler);
  }

  /** `using pool = new Pool()` terminates it at the end of the block: Python's `with Pool() as pool:`. */
  [Symbol.dispose](): void {
    return this.terminate();
  }

  static {
    crewOf = (pool) => pool.#crew;
    notShareable(Pool, () => new NotImplementedError('pool objects cannot be passed between processes or pickled'));
    setRepr(Pool, (pool) => (#state in pool ? `<Pool state=${pool.#state} size=${pool.#crew.size}>` : undefined));
  }
}

suspendableMethods(Pool, 'apply', 'applyAsync', 'map', 'mapAsync', 'starmap', 'starmapAsync', 'imap', 'imapUnordered');
suspendableMethods(Pool, 'close', 'terminate', 'join', Symbol.dispose);

// biome-ignore lint/correctness/useYield: a task that does nothing
function* done(): Task {
  return undefined;
}

function* result(outcome: Outcome): Task {
  yield* askingOwn(outcome, outcome.wait());
  const { ok, value } = outcome.ending as Ending;
  if (!ok) throw value;
  return value;
}
