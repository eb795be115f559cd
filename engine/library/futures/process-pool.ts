import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { BrokenProcessPool } from '../../os/errors.ts';
import { carrier, invoke } from '../call.ts';
import { askingOwn } from '../multiprocessing/call.ts';
import { leavingOf } from '../multiprocessing/leave.ts';
import { crewOf, Pool } from '../multiprocessing/pool/pool.ts';
import { type Callable, Executor, type ShutdownOptions } from './executor.ts';
import { endFuture, type Future, stateOf } from './future.ts';
import { workersOf } from './thread-pool.ts';

const BROKEN = 'A process in the process pool was terminated abruptly while the future was running or pending.';

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
 *   ends by `sys.exit` is replaced; where one is ended from outside, every future ends with BrokenProcessPool, as in Python.
 */
export class ProcessPoolExecutor extends Executor {
  readonly #options: ConstructorParameters<typeof Pool>[0];
  #pool: Pool | null = null;
  /** Tasks that somebody works on, or will. */
  readonly #pending = new Set<Future<never>>();
  #isBroken = false;

  /** @throws ValueError where there is to be no process */
  constructor(maxWorkers?: number | null | ProcessPoolOptions) {
    super();
    const options = typeof maxWorkers === 'object' && maxWorkers !== null ? maxWorkers : { maxWorkers };
    this.#options = { ...options, processes: workersOf(options.maxWorkers, kernelNow().options.cores) };
    leavingOf().before.add(() => this.end({ wait: true, cancelFutures: false }));
  }

  protected override *give(future: Future<never>, f: AnyFunction, args: unknown[]): Task {
    if (this.#isBroken) throw new BrokenProcessPool(`${BROKEN} Make a new executor`);
    const pool = (this.#pool ??= this.#open());
    const state = stateOf(future);
    yield* askingOwn(state, state.begin());
    this.#pending.add(future);
    const ends = (ok: boolean) => carrier((value: unknown) => this.#ended(future, ok, value));
    yield* invoke(pool.applyAsync, pool, [f, args, { callback: ends(true), errorCallback: ends(false) }]);
    return undefined;
  }

  #open(): Pool {
    const pool = new Pool(this.#options);
    crewOf(pool).whenLost = () => this.#breakDown(pool);
    return pool;
  }

  *#ended(future: Future<never>, ok: boolean, value: unknown): Task {
    // Those that were given up are over already.
    if (this.#pending.delete(future)) yield* endFuture(future, ok, value);
    return undefined;
  }

  /** A process was ended from outside: nobody knows whose task it had, so all are given up. */
  *#breakDown(pool: Pool): Task {
    if (this.#isBroken) return undefined;
    this.#isBroken = true;
    yield* invoke(pool.terminate, pool, []);
    for (const future of [...this.#pending]) {
      yield* this.#ended(future, false, new BrokenProcessPool(BROKEN));
    }
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
