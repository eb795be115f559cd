import type { AnyFunction, Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { READ, WRITE } from '../../kernel/operation.ts';
import { CancelledError, FutureTimeout } from '../../os/errors.ts';
import { Resource, type Step } from '../../os/resource.ts';
import { describe, waitArgument } from '../arguments.ts';
import { invoke, perform, suspendableMethods } from '../call.ts';
import { errorText } from '../error-text.ts';
import { askingOwn, askOwn, createOwn, kept } from '../multiprocessing/call.ts';
import { setRepr } from '../repr.ts';

type Timeout = number | { timeout?: number | null } | null;
export type Phase = 'pending' | 'running' | 'cancelled' | 'finished';

/** The state of a task given to an executor. */
export class FutureState extends Resource {
  phase: Phase = 'pending';
  ok = true;
  value: unknown = undefined;
  /** Its place among those that ended in this process. */
  order = Infinity;
  readonly callbacks: AnyFunction[] = [];

  get isDone(): boolean {
    return this.phase === 'finished' || this.phase === 'cancelled';
  }

  look<T>(code: string, answer: () => T): Step {
    return { code, knows: 'learns', mode: () => READ, serve: answer };
  }
  /** Begins, unless it was cancelled: gives whether it may. */
  begin(): Step {
    return {
      code: 'future.begin',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        if (this.phase === 'pending') this.phase = 'running';
        return this.phase === 'running';
      },
    };
  }
  /** Ends; gives the functions to be called. */
  end(ok: boolean, value: unknown): Step {
    return {
      code: 'future.set',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        this.phase = 'finished';
        this.ok = ok;
        this.value = value;
        this.order = nextOrder();
        return this.callbacks;
      },
    };
  }
  cancel(): Step {
    return {
      code: 'future.cancel',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        if (this.phase === 'pending') {
          this.phase = 'cancelled';
          this.order = nextOrder();
        }
        return this.phase === 'cancelled';
      },
    };
  }
  wait(): Step {
    return { code: 'future.result', knows: 'learns', mode: () => READ, ready: () => this.isDone, serve: () => true };
  }
  /** Gives whether the function has to be called at once. */
  add(f: AnyFunction): Step {
    return {
      code: 'future.addDoneCallback',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        if (!this.isDone) this.callbacks.push(f);
        return this.isDone;
      },
    };
  }
}

function nextOrder(): number {
  return kept(kernelNow(), 'future counter', () => ({ last: 0 })).last++;
}

/** The library's own side of a future. */
export let stateOf: (future: Future<never>) => FutureState;

/**
 * What becomes of a task that was given to an executor.
 *
 * @python concurrent.futures.Future
 */
export class Future<T = unknown> {
  readonly #state: FutureState;

  /** Made by an executor. */
  constructor() {
    this.#state = createOwn('Future', (id, name) => new FutureState(id, name));
  }

  /**
   * Waits for the result and gives it; throws what the task threw.
   *
   * @param timeout seconds to wait at most; default for ever
   * @throws TimeoutError where it is not there in time; CancelledError where the task was cancelled
   */
  result(timeout?: Timeout): T {
    return perform(this.#result(waitArgument(timeout)));
  }
  *#result(limit: number | undefined): Task {
    const state = this.#state;
    yield* awaited(state, limit);
    if (!state.ok) throw state.value;
    return state.value;
  }

  /**
   * Waits for the end and gives what the task threw; null = nothing.
   *
   * @throws TimeoutError, CancelledError
   */
  exception(timeout?: Timeout): unknown {
    return perform(this.#exception(waitArgument(timeout)));
  }
  *#exception(limit: number | undefined): Task {
    const state = this.#state;
    yield* awaited(state, limit);
    return state.ok ? null : state.value;
  }

  /** Whether it has ended or was cancelled. */
  done(): boolean {
    const state = this.#state;
    return askOwn(
      state,
      state.look('future.done', () => state.isDone),
    );
  }
  /** Whether somebody works on it. */
  running(): boolean {
    const state = this.#state;
    return askOwn(
      state,
      state.look('future.running', () => state.phase === 'running'),
    );
  }
  /** Whether it was cancelled. */
  cancelled(): boolean {
    const state = this.#state;
    return askOwn(
      state,
      state.look('future.cancelled', () => state.phase === 'cancelled'),
    );
  }

  /** Cancels it, where nobody has begun to work on it. True = it is cancelled. */
  cancel(): boolean {
    return perform(this.#cancel());
  }
  *#cancel(): Task {
    const state = this.#state;
    const before = state.phase;
    const cancelled = yield* askingOwn<boolean>(state, state.cancel());
    if (cancelled && before === 'pending') yield* callAll(this as unknown as Future<never>, state.callbacks);
    return cancelled;
  }

  /**
   * Has a function called with the future when it has ended: in the thread that ended it, or at once.
   *
   * @python concurrent.futures.Future.add_done_callback
   */
  addDoneCallback(f: (future: Future<T>) => unknown): void {
    if (typeof f !== 'function') throw new TypeError(`a callback is a function: got ${describe(f)}`);
    return perform(this.#add(f));
  }
  *#add(f: AnyFunction): Task {
    if (yield* askingOwn<boolean>(this.#state, this.#state.add(f)))
      yield* callAll(this as unknown as Future<never>, [f]);
    return undefined;
  }

  static {
    stateOf = (future) => future.#state;
    setRepr(Future, (future) => (#state in future ? `<Future state=${future.#state.phase}>` : undefined));
  }
}

suspendableMethods(Future, 'result', 'exception', 'done', 'running', 'cancelled', 'cancel', 'addDoneCallback');

function* awaited(state: FutureState, limit: number | undefined): Task {
  if (!(yield* askingOwn<boolean>(state, state.wait(), limit))) throw new FutureTimeout('the future is not done yet');
  if (state.phase === 'cancelled') throw new CancelledError('the future was cancelled');
  return undefined;
}

/** Ends a future, and calls who wants to know. */
export function* endFuture(future: Future<never>, ok: boolean, value: unknown): Task {
  const state = stateOf(future);
  const callbacks = yield* askingOwn<AnyFunction[]>(state, state.end(ok, value));
  yield* callAll(future, callbacks);
  return undefined;
}

/** What a callback throws is printed and forgotten. */
function* callAll(future: Future<never>, callbacks: readonly AnyFunction[]): Task {
  const kernel = kernelNow();
  for (const f of callbacks.slice()) {
    try {
      yield* invoke(f, undefined, [future]);
    } catch (error) {
      const caught = kernel.current.process.loaded.runtime.caught(error);
      kernel.terminal.print(kernel.current, `exception calling callback: ${errorText(caught)}`);
    }
  }
  return undefined;
}
