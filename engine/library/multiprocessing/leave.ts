/** What a process does when its main thread's code has ended, in CPython's order. */
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Process } from '../../kernel/process.ts';
import { ENDED, type VirtualThread } from '../../kernel/thread.ts';
import { ThreadJoin } from '../../kernel/thread-operations.ts';
import { transportOf } from '../../os/transport.ts';
import { step } from '../call.ts';
import { AwaitThreads } from './await-threads.ts';
import { kept } from './call.ts';

/** What modules of the library have to do at the end of a process. */
export interface Leaving {
  /** Told to finish before the threads are waited for: executors. */
  before: Set<() => Task>;
  /** Queues, which are to send off what has been put in them. */
  closing: Set<() => Task>;
  /** Processes that this one has started. */
  children: Set<Process>;
  /** Threads that send off what has been put in queues. */
  feeders: Set<VirtualThread>;
  /** Ends of pipes, closed last. */
  handles: Set<() => Task>;
}

export function leavingOf(process?: Process): Leaving {
  return kept(
    kernelNow(),
    'leaving',
    () => ({ before: new Set(), closing: new Set(), children: new Set(), feeders: new Set(), handles: new Set() }),
    process,
  );
}

const MODULES = ['multiprocessing', 'concurrent.futures'];

/** For `Kernel.leaving`: null where the program knows no other processes. */
export function leave(kernel: Kernel, process: Process): Task | null {
  return kernel.options.program.imports.some((name) => MODULES.includes(name)) ? leaveNow(kernel, process) : null;
}

function* leaveNow(kernel: Kernel, process: Process): Task {
  const leaving = leavingOf(process);
  const { site } = process.main;
  /** What follows is attributed to the last place of the main thread's own code. */
  const at = (task: Task): Task => {
    kernel.site = site;
    return task;
  };
  for (const act of leaving.before) yield* at(act());
  yield* at(step(new AwaitThreads(process)));
  for (const close of leaving.closing) yield* at(close());
  for (const child of leaving.children) if (child.daemon) yield* at(end(child, 'process.terminate', 15));
  for (const child of leaving.children) yield* at(step(transportOf(kernel).join(child, undefined)));
  for (const feeder of leaving.feeders) {
    if (feeder.state !== ENDED) yield* at(step(new ThreadJoin(kernel, feeder, undefined)));
  }
  // Whoever still listens to this process learns that nothing more is to come.
  if (process.number !== 0) for (const close of leaving.handles) yield* at(close());
  return undefined;
}

/** Ends a process; its ends of pipes are closed with it. */
export function* end(process: Process, code: string, signal: number): Task {
  const killed = yield* step<boolean>(transportOf(kernelNow()).end(process, code, signal));
  if (killed) for (const close of leavingOf(process).handles) yield* close();
  return undefined;
}
