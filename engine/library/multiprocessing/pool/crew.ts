/** The workers of a pool, the pipes through which they get their tasks and send results, and who replaces them. */
import type { Task } from '../../../compile/runtime.ts';
import { kernelNow } from '../../../kernel/current.ts';
import type { Process as Running } from '../../../kernel/process.ts';
import type { Pipe } from '../../../os/pipe.ts';
import type { Wire } from '../../../os/protocol.ts';
import { transportOf } from '../../../os/transport.ts';
import { carrier, invoke, step } from '../../call.ts';
import { Thread } from '../../threading/thread.ts';
import { asking, createPart, kept, to } from '../call.ts';
import { closeEnd, openEnd, writeAll } from '../connection.ts';
import { end, leavingOf } from '../leave.ts';
import { endsProcesses } from '../roles.ts';
import { startWorker } from '../start-worker.ts';
import type { WorkerOptions } from './worker.ts';
import './worker.ts';

export interface CrewOptions {
  name: () => string;
  size: number;
  /** Tasks after which a worker is replaced. */
  maxTasks: number;
  /** `{ f, args }`; null = nothing to be done first. */
  initializer: Wire | null;
}

export class Crew {
  readonly size: number;
  /** Called when a worker has been ended from outside, before it is replaced. */
  whenLost: () => Task = nothing;
  private readonly tasks: Pipe;
  private readonly results: Pipe;
  private readonly options: WorkerOptions;
  private readonly workers: Running[] = [];
  private isEnded = false;

  constructor({ name, size, maxTasks, initializer }: CrewOptions) {
    this.size = size;
    this.tasks = createPart(() => `tasks of ${name()}`, 'pipe', null, true);
    this.results = createPart(() => `results of ${name()}`, 'pipe', null, true);
    this.options = { tasks: this.tasks.reference, results: this.results.reference, initializer, maxTasks };
    const { number } = kernelNow().current.process;
    openEnd(this.tasks, 'write', number);
    // The workers read it, even while none of them has begun.
    openEnd(this.tasks, 'read', number);
    openEnd(this.results, 'read', number);
    // Until the last worker has ended there may be a new one.
    openEnd(this.results, 'write', number);
    // A process that leaves ends its workers: they are not replaced then.
    leavingOf().closing.add(() => this.retire());
  }

  // biome-ignore lint/correctness/useYield: one of the acts of a process that leaves, which takes no step
  private *retire(): Task {
    this.isEnded = true;
    return undefined;
  }

  *begin(): Task {
    for (let i = 0; i < this.size; i++) yield* this.hire();
    return undefined;
  }

  /** A new worker, unless all have been ended. */
  *hire(): Task {
    if (this.isEnded) return undefined;
    const kernel = kernelNow();
    const counter = kept(kernel, 'pool worker counter', () => ({ last: 0 }));
    const worker = yield* startWorker(`SpawnPoolWorker-${++counter.last}`, 'pool worker', this.options);
    this.workers.push(worker);
    // Where nothing ends a process from outside, nobody has to watch.
    if (!transportOf(kernel).isDirect || endsProcesses(kernel.options.program)) this.watch(worker);
    return undefined;
  }

  private watch(worker: Running): void {
    startHelper('_handle_workers', () => this.keep(worker));
  }

  /** Waits until a worker has ended, and replaces it where it was ended from outside: it could not say so itself. */
  private *keep(worker: Running): Task {
    const transport = transportOf(kernelNow());
    yield* step(transport.join(worker, undefined));
    const exitCode = yield* step<number>(transport.look(worker, 'process.exitcode', (code) => code));
    if (exitCode >= 0 || this.isEnded) return undefined;
    yield* this.whenLost();
    yield* this.hire();
    return undefined;
  }

  *submit(task: Wire): Task {
    return yield* writeAll(this.tasks, task, 'pool.submit');
  }

  /** What a worker reports next. @throws EOFError where nothing more is to come */
  *collect(): Generator<unknown, Wire> {
    return yield* asking<Wire>(to(this.results, 'read', 'pool.collect'));
  }

  /** No more tasks: the workers end when all are done. */
  *close(): Task {
    return yield* closeEnd(this.tasks, 'write', kernelNow().current.process.number);
  }

  /** Ends the workers where they are. */
  *terminate(): Task {
    this.isEnded = true;
    for (const worker of this.workers) yield* end(worker, 'process.terminate', 15);
    return undefined;
  }

  /** Waits until all workers have ended. */
  *join(): Task {
    // One that is replaced meanwhile gets behind the others.
    for (const worker of this.workers) yield* step(transportOf(kernelNow()).join(worker, undefined));
    return yield* closeEnd(this.results, 'write', kernelNow().current.process.number);
  }
}

// biome-ignore lint/correctness/useYield: a task that does nothing
function* nothing(): Task {
  return undefined;
}

/** Starts a thread of the library's own in the calling process. */
export function startHelper(name: string, work: () => Task): Thread {
  const target = carrier(work);
  Object.defineProperty(target, 'name', { value: name });
  const thread = new Thread({ target, daemon: true });
  thread.start();
  return thread;
}

/** Waits for it. */
export function joinHelper(thread: Thread): Task {
  return invoke(thread.join, thread, []);
}
