import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { ValueError } from '../../kernel/errors.ts';
import { WRITE } from '../../kernel/operation.ts';
import { Resource, type Step } from '../../os/resource.ts';
import { carrier, invoke } from '../call.ts';
import { askingOwn, createOwn, kept } from '../multiprocessing/call.ts';
import { leavingOf } from '../multiprocessing/leave.ts';
import { Thread } from '../threading/thread.ts';
import { type Callable, Executor, type ShutdownOptions } from './executor.ts';
import { endFuture, type Future, stateOf } from './future.ts';

interface Job {
  future: Future<never>;
  f: AnyFunction;
  args: unknown[];
}

/** Tasks that nobody has begun. */
class Jobs extends Resource {
  private readonly waiting: Job[] = [];
  private isClosed = false;
  /** Threads that wait for a task, less the tasks that wait for them. */
  idle = 0;

  /** Gives whether a further thread is wanted. */
  put(job: Job): Step {
    return {
      code: 'executor.submit',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        this.waiting.push(job);
        return --this.idle < 0;
      },
    };
  }
  /** The next task; null = there are no more. */
  take(): Step {
    return {
      code: 'executor.take',
      knows: 'learns',
      mode: () => WRITE,
      ready: () => this.waiting.length > 0 || this.isClosed,
      serve: () => this.waiting.shift() ?? null,
    };
  }
  /** A thread is through with its task. */
  free(): Step {
    return {
      code: 'executor.free',
      knows: 'nothing',
      mode: () => WRITE,
      serve: () => {
        this.idle++;
      },
    };
  }
  /** Gives the tasks that were not begun, where they are to be cancelled. */
  close(cancel: boolean): Step {
    return {
      code: 'executor.shutdown',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        this.isClosed = true;
        return cancel ? this.waiting.splice(0) : [];
      },
    };
  }
}

export interface ThreadPoolOptions {
  /** Most threads; default 4 more than there are cores, at most 32. */
  maxWorkers?: number | null;
  /** What the threads' names begin with. */
  threadNamePrefix?: string;
  /** Called first in each thread, with `initargs`. */
  initializer?: Callable | null;
  initargs?: Iterable<unknown>;
}

/** @throws ValueError where there is to be no worker */
export function workersOf(given: number | null | undefined, usual: number): number {
  const workers = given ?? usual;
  if (!Number.isInteger(workers) || workers <= 0) throw new ValueError('max_workers must be greater than 0');
  return workers;
}

/**
 * Threads of this process that carry out tasks. A thread is started when there is a task and none is idle.
 *
 * @python concurrent.futures.ThreadPoolExecutor
 */
export class ThreadPoolExecutor extends Executor {
  readonly #jobs: Jobs;
  readonly #most: number;
  readonly #prefix: string;
  readonly #initializer: Callable | null;
  readonly #initargs: unknown[];
  readonly #threads: Thread[] = [];

  /** @throws ValueError where there is to be no thread */
  constructor(maxWorkers?: number | null | ThreadPoolOptions) {
    super();
    const kernel = kernelNow();
    const options = typeof maxWorkers === 'object' && maxWorkers !== null ? maxWorkers : { maxWorkers };
    this.#most = workersOf(options.maxWorkers, Math.min(32, kernel.options.cores + 4));
    const counter = kept(kernel, 'executor counter', () => ({ last: -1 }));
    this.#prefix = options.threadNamePrefix || `ThreadPoolExecutor-${++counter.last}`;
    this.#initializer = options.initializer ?? null;
    this.#initargs = [...(options.initargs ?? [])];
    this.#jobs = createOwn('ThreadPoolExecutor', (id, name) => new Jobs(id, name));
    leavingOf().before.add(() => this.end({ wait: false, cancelFutures: false }));
  }

  protected override *give(future: Future<never>, f: AnyFunction, args: unknown[]): Task {
    const wanted = yield* askingOwn<boolean>(this.#jobs, this.#jobs.put({ future, f, args }));
    if (!wanted || this.#threads.length >= this.#most) return undefined;
    const thread = new Thread({
      target: carrier(() => this.#work()),
      name: `${this.#prefix}_${this.#threads.length}`,
      daemon: false,
    });
    this.#threads.push(thread);
    yield* invoke(thread.start, thread, []);
    return undefined;
  }

  *#work(): Task {
    const jobs = this.#jobs;
    if (this.#initializer !== null) yield* invoke(this.#initializer, undefined, this.#initargs);
    for (;;) {
      const job = yield* askingOwn<Job | null>(jobs, jobs.take());
      if (job === null) return undefined;
      yield* carryOut(job);
      yield* askingOwn(jobs, jobs.free());
    }
  }

  protected override *end({ wait, cancelFutures }: Required<ShutdownOptions>): Task {
    const left = yield* askingOwn<Job[]>(this.#jobs, this.#jobs.close(cancelFutures));
    for (const { future } of left) yield* invoke(future.cancel, future, []);
    if (wait) for (const thread of this.#threads) yield* invoke(thread.join, thread, []);
    return undefined;
  }
}

function* carryOut({ future, f, args }: Job): Task {
  const state = stateOf(future);
  if (!(yield* askingOwn<boolean>(state, state.begin()))) return undefined;
  let ok = true;
  let value: unknown;
  try {
    value = yield* invoke(f, undefined, args);
  } catch (error) {
    value = kernelNow().current.process.loaded.runtime.caught(error);
    ok = false;
  }
  yield* endFuture(future, ok, value);
  return undefined;
}
