/** What becomes of the tasks of a pool, as the process that gave them sees it. */

import type { AnyFunction, Task } from '../../../compile/runtime.ts';
import { ValueError } from '../../../kernel/errors.ts';
import { READ, WRITE } from '../../../kernel/operation.ts';
import { TimeoutError } from '../../../os/errors.ts';
import { Resource, type Step } from '../../../os/resource.ts';
import { waitArgument } from '../../arguments.ts';
import { invoke, perform, suspendableMethods } from '../../call.ts';
import { setRepr } from '../../repr.ts';
import { askingOwn, createOwn } from '../call.ts';

type Timeout = number | { timeout?: number | null } | null;

export interface Callbacks {
  /** Called with the result, in a helper thread of the process that gave the task, before the result is ready. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the task gives
  callback?: ((result: any) => unknown) | null;
  /** Called with the error in place of `callback`. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the task throws
  errorCallback?: ((error: any) => unknown) | null;
}

/** How a task ended. */
export interface Ending {
  readonly ok: boolean;
  readonly value: unknown;
}

/** The state of a result: nothing yet, or an ending. */
export class Outcome extends Resource {
  ending: Ending | null = null;

  settle(ending: Ending): Step {
    return {
      code: 'result.set',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        this.ending = ending;
      },
    };
  }
  wait(): Step {
    return {
      code: 'result.get',
      knows: 'learns',
      mode: () => READ,
      ready: () => this.ending !== null,
      serve: () => true,
    };
  }
  look(): Step {
    return { code: 'result.ready', knows: 'learns', mode: () => READ, serve: () => this.ending };
  }
}

/** Called by the helper thread with the ending of each part of a task. */
export type Receive = (part: number, ending: Ending) => Task;

/**
 * The result of a task that a pool works on.
 *
 * @python multiprocessing.pool.AsyncResult
 */
export class AsyncResult<T = unknown> {
  readonly #outcome: Outcome;

  /** Results are made by a pool. */
  constructor(outcome: object) {
    this.#outcome = outcome as Outcome;
  }

  /**
   * Waits for the result and gives it; throws what the task threw.
   *
   * @param timeout seconds to wait at most; default for ever
   * @throws TimeoutError (of multiprocessing) where it is not there in time
   */
  get(timeout?: Timeout): T {
    return perform(this.#get(waitArgument(timeout)));
  }
  *#get(limit: number | undefined): Task {
    const outcome = this.#outcome;
    if (!(yield* askingOwn<boolean>(outcome, outcome.wait(), limit)))
      throw new TimeoutError('the result is not ready yet');
    const { ok, value } = outcome.ending as Ending;
    if (!ok) throw value;
    return value;
  }

  /**
   * Waits until the result is ready or the time is up.
   *
   * @param timeout seconds to wait at most; default for ever
   */
  wait(timeout?: Timeout): void {
    return perform(this.#wait(waitArgument(timeout)));
  }
  *#wait(limit: number | undefined): Task {
    yield* askingOwn(this.#outcome, this.#outcome.wait(), limit);
    return undefined;
  }

  /** Whether the result is there. */
  ready(): boolean {
    return perform(this.#ready());
  }
  *#ready(): Task {
    return (yield* askingOwn<Ending | null>(this.#outcome, this.#outcome.look())) !== null;
  }

  /**
   * Whether the task ended without an error.
   *
   * @throws ValueError where it has not ended
   */
  successful(): boolean {
    return perform(this.#successful());
  }
  *#successful(): Task {
    const ending = yield* askingOwn<Ending | null>(this.#outcome, this.#outcome.look());
    if (ending === null) throw new ValueError(`${this.#outcome.name} not ready`);
    return ending.ok;
  }

  static {
    setRepr(AsyncResult, (result) => (#outcome in result ? `<AsyncResult ${result.#outcome.name}>` : undefined));
  }
}

suspendableMethods(AsyncResult, 'get', 'wait', 'ready', 'successful');

export function newOutcome(): Outcome {
  return createOwn('AsyncResult', (id, name) => new Outcome(id, name));
}

/** Calls back, then makes the result ready. */
export function* settle(outcome: Outcome, ending: Ending, { callback, errorCallback }: Callbacks): Task {
  const f = ending.ok ? callback : errorCallback;
  if (f !== null && f !== undefined) yield* invoke(f as AnyFunction, undefined, [ending.value]);
  yield* askingOwn(outcome, outcome.settle(ending));
  return undefined;
}

/** The results of several tasks, one after the other, as they are asked for. */
export class ResultIterator<T = unknown> implements IterableIterator<T> {
  readonly #outcomes: readonly Outcome[];
  /** In the order in which tasks ended, where that is the order asked for. */
  readonly #inOrder: boolean;
  #next = 0;

  /** Made by a pool. */
  constructor(outcomes: readonly object[], inOrder: boolean) {
    this.#outcomes = outcomes as readonly Outcome[];
    this.#inOrder = inOrder;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /**
   * The next result; throws what its task threw, and can be asked for the one after it all the same.
   *
   * @param timeout seconds to wait at most; default for ever
   * @throws TimeoutError (of multiprocessing) where it is not there in time
   */
  next(timeout?: Timeout): IteratorResult<T, undefined> {
    return perform(this.#advance(waitArgument(timeout)));
  }
  *#advance(limit: number | undefined): Task {
    const outcome = this.#outcomes[this.#next];
    if (outcome === undefined) return { value: undefined, done: true };
    if (!(yield* askingOwn<boolean>(outcome, outcome.wait(), limit)))
      throw new TimeoutError('the result is not ready yet');
    this.#next++;
    const { ok, value } = outcome.ending as Ending;
    if (!ok) throw value;
    return { value, done: false };
  }

  static {
    setRepr(ResultIterator, (it) =>
      #next in it ? `<${it.#inOrder ? 'IMapIterator' : 'IMapUnorderedIterator'}>` : undefined,
    );
  }
}

suspendableMethods(ResultIterator, 'next');
