/** What a worker process of a pool does. */
import type { AnyFunction, Task } from '../../../compile/runtime.ts';
import { kernelNow } from '../../../kernel/current.ts';
import { SystemExit } from '../../../kernel/errors.ts';
import { EOFError, MaybeEncodingError } from '../../../os/errors.ts';
import type { Pipe } from '../../../os/pipe.ts';
import type { Reference, Wire } from '../../../os/protocol.ts';
import { invoke } from '../../call.ts';
import { errorText } from '../../error-text.ts';
import { asking, find, to } from '../call.ts';
import { closeEnd, openEnd, writeAll } from '../connection.ts';
import { leavingOf } from '../leave.ts';
import { defineRole } from '../roles.ts';
import { fromWire, toWire } from '../share.ts';

/** A part of a task, on its way to a worker. */
export interface Order {
  job: number;
  part: number;
  f: AnyFunction;
  /** Arguments of each call; the results of all go back together. */
  calls: unknown[][];
  /** True = one call whose result is the part's; false = a list of results. */
  single: boolean;
}

/** What comes back. */
export interface Report {
  job: number;
  part: number;
  ok: boolean;
  value: unknown;
  /** True = the worker has ended, and does nothing more. */
  bye: boolean;
}

export interface WorkerOptions {
  tasks: Reference;
  results: Reference;
  /** `{ f, args }`; null = nothing to be done first. */
  initializer: Wire | null;
  maxTasks: number;
}

defineRole('pool worker', function* work(data): Task {
  const { initializer, maxTasks, ...pipes } = data as WorkerOptions;
  const [tasks, results] = [find<Pipe>(pipes.tasks), find<Pipe>(pipes.results)];
  const kernel = kernelNow();
  const { process } = kernel.current;
  openEnd(results, 'write', process.number);
  leavingOf().handles.add(() => closeEnd(results, 'write', process.number));
  if (initializer !== null) {
    const { f, args } = fromWire(initializer) as { f: AnyFunction; args: unknown[] };
    yield* invoke(f, undefined, args);
  }
  for (let done = 0; done < maxTasks; done++) {
    const wire = yield* next(tasks);
    if (wire === null) return undefined;
    let report: Report;
    try {
      report = yield* carryOut(fromWire(wire) as Order);
    } catch (error) {
      yield* writeAll(results, toWire({ job: -1, part: 0, ok: false, value: null, bye: true }), 'pool.result');
      throw error;
    }
    yield* writeAll(results, packed(report), 'pool.result');
  }
  yield* writeAll(results, toWire({ job: -1, part: 0, ok: false, value: null, bye: true }), 'pool.result');
  return undefined;
});

/** The next order; null = there are no more. */
function* next(tasks: Pipe): Generator<unknown, Wire | null> {
  try {
    return yield* asking<Wire>(to(tasks, 'read', 'pool.task'));
  } catch (error) {
    if (error instanceof EOFError) return null;
    throw error;
  }
}

/** @throws SystemExit, and the kernel's own, which end the worker */
function* carryOut({ job, part, f, calls, single }: Order): Generator<unknown, Report> {
  const { runtime } = kernelNow().current.process.loaded;
  try {
    const values: unknown[] = [];
    for (const args of calls) values.push(yield* invoke(f, undefined, args));
    return { job, part, ok: true, value: single ? values[0] : values, bye: false };
  } catch (thrown) {
    const error = runtime.caught(thrown);
    if (error instanceof SystemExit) throw error;
    return { job, part, ok: false, value: error, bye: false };
  }
}

function packed(report: Report): Wire {
  try {
    return toWire(report);
  } catch (error) {
    const value = new MaybeEncodingError(`Error sending result. Reason: ${errorText(error)}`);
    return toWire({ ...report, ok: false, value });
  }
}
