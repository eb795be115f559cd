/** Waiting for several futures. */
import type { Task } from '../../compile/runtime.ts';
import { READ } from '../../kernel/operation.ts';
import { FutureTimeout } from '../../os/errors.ts';
import { waitArgument } from '../arguments.ts';
import { perform, suspendable } from '../call.ts';
import { askingOwn } from '../multiprocessing/call.ts';
import { type Future, type FutureState, stateOf } from './future.ts';

/** For `wait`: until the first has ended. */
export const FIRST_COMPLETED: 'FIRST_COMPLETED' = 'FIRST_COMPLETED';
/** For `wait`: until one has ended with an error, or all have ended. */
export const FIRST_EXCEPTION: 'FIRST_EXCEPTION' = 'FIRST_EXCEPTION';
/** For `wait`: until all have ended. */
export const ALL_COMPLETED: 'ALL_COMPLETED' = 'ALL_COMPLETED';

export interface WaitOptions {
  /** Seconds to wait at most; default for ever. */
  timeout?: number | null;
  /** Default ALL_COMPLETED. */
  returnWhen?: 'FIRST_COMPLETED' | 'FIRST_EXCEPTION' | 'ALL_COMPLETED';
}

/** Waits until `ready`; false = the time was up. */
function* until(
  states: readonly FutureState[],
  ready: () => boolean,
  limit: number | undefined,
): Generator<unknown, boolean> {
  const [first, ...others] = states;
  if (first === undefined) return true;
  return yield* askingOwn<boolean>(
    first,
    {
      code: 'futures.wait',
      knows: 'learns',
      mode: () => READ,
      also: () => others.map((object) => ({ object, mode: READ })),
      ready,
      serve: () => true,
    },
    limit,
  );
}

/**
 * Waits for futures; gives those that are done and those that are not.
 *
 * @python concurrent.futures.wait
 */
export const wait: <T>(
  futures: Iterable<Future<T>>,
  options?: WaitOptions,
) => { done: Set<Future<T>>; notDone: Set<Future<T>> } = suspendable(function wait<T>(
  futures: Iterable<Future<T>>,
  options: WaitOptions = {},
) {
  return perform<{ done: Set<Future<T>>; notDone: Set<Future<T>> }>(waitFor([...futures], options));
});

function* waitFor<T>(futures: Future<T>[], { timeout, returnWhen = ALL_COMPLETED }: WaitOptions): Task {
  const states = futures.map((future) => stateOf(future as Future<never>));
  const ready = (): boolean => {
    if (states.every((state) => state.isDone)) return true;
    if (returnWhen === FIRST_COMPLETED) return states.some((state) => state.isDone);
    return returnWhen === FIRST_EXCEPTION && states.some((state) => state.phase === 'finished' && !state.ok);
  };
  yield* until(states, ready, waitArgument(timeout));
  const isDone = (future: Future<T>) => stateOf(future as Future<never>).isDone;
  return { done: new Set(futures.filter(isDone)), notDone: new Set(futures.filter((future) => !isDone(future))) };
}

/**
 * The futures in the order in which they end.
 *
 * @throws TimeoutError where not all have ended in time
 * @python concurrent.futures.as_completed
 * @differs A list, once all have ended, where Python gives each as it ends.
 */
export const asCompleted: <T>(
  futures: Iterable<Future<T>>,
  timeout?: number | { timeout?: number | null } | null,
) => Future<T>[] = suspendable(function asCompleted<T>(
  futures: Iterable<Future<T>>,
  timeout?: number | { timeout?: number | null } | null,
) {
  return perform<Future<T>[]>(completed([...futures], waitArgument(timeout)));
});

function* completed<T>(futures: Future<T>[], limit: number | undefined): Task {
  const states = futures.map((future) => stateOf(future as Future<never>));
  if (!(yield* until(states, () => states.every((state) => state.isDone), limit))) {
    const left = states.filter((state) => !state.isDone).length;
    throw new FutureTimeout(`${left} (of ${states.length}) futures unfinished`);
  }
  const order = (future: Future<T>) => stateOf(future as Future<never>).order;
  return [...futures].sort((a, b) => order(a) - order(b));
}
