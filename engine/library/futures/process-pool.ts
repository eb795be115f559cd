import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { invoke, perform, suspendable } from '../call.ts';
import { askingOwn } from '../multiprocessing/call.ts';
import { leavingOf } from '../multiprocessing/leave.ts';
import { Pool } from '../multiprocessing/pool/pool.ts';
import { type Callable, Executor, type ShutdownOptions } from './executor.ts';
import { endFuture, type Future, stateOf } from './future.ts';
import { workersOf } from './thread-pool.ts';

export interface ProcessPoolOptions {
  /** Most processes; default as many as there are cores. */
  maxWorkers?: number | null;
  /** Called first in each process, with `initargs`. */
  initializer?: Callable | null;
  initargs?: Iterable<unknown>;
  /** Tasks after which a process is replaced; default never. */
  maxTasksPerChild?: number | null;
}

/**
 * Processes that carry out tasks. The functions stand at the top level of a module; arguments and results are copies.
 *
 * @python concurrent.futures.ProcessPoolExecutor
 * @differs All processes are started with the first task. A task is running from the moment it is given. A process that
 *   ends by itself is replaced.
 */
export class ProcessPoolExecutor extends Executor {
  readonly #options: ConstructorParameters<typeof Pool>[0];
  #pool: Pool | null = null;

  /** @throws ValueError where there is to be no process */
  constructor(maxWorkers?: number | null | ProcessPoolOptions) {
    super();
    const options = typeof maxWorkers === 'object' && maxWorkers !== null ? maxWorkers : { maxWorkers };
    this.#options = { ...options, processes: workersOf(options.maxWorkers, kernelNow().options.cores) };
    leavingOf().before.add(() => this.end({ wait: true, cancelFutures: false }));
  }

  protected override *give(future: Future<never>, f: AnyFunction, args: unknown[]): Task {
    this.#pool ??= new Pool(this.#options);
    const state = stateOf(future);
    yield* askingOwn(state, state.begin());
    const ends = (ok: boolean) => suspendable((value: unknown) => perform(endFuture(future, ok, value)));
    const { applyAsync } = this.#pool;
    yield* invoke(applyAsync, this.#pool, [f, args, { callback: ends(true), errorCallback: ends(false) }]);
    return undefined;
  }

  protected override *end({ wait }: Required<ShutdownOptions>): Task {
    const pool = this.#pool;
    if (pool === null) return undefined;
    yield* invoke(pool.close, pool, []);
    if (wait) yield* invoke(pool.join, pool, []);
    return undefined;
  }
}
