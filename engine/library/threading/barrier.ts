import { kernelNow } from '../../kernel/current.ts';
import { ValueError } from '../../kernel/errors.ts';
import { describe, waitArgument } from '../arguments.ts';
import { callBack, operate, perform, step, suspendableMethods } from '../call.ts';
import { Look } from '../operations.ts';
import { suspendableGetters } from '../remote.ts';
import { setRepr } from '../repr.ts';
import { Arrive, Depart, Intervene, Trip } from './barrier-operations.ts';
import { BarrierState, BROKEN } from './barrier-state.ts';

type Timeout = number | { timeout?: number | null } | null;

/**
 * A meeting point for a number of threads: each waits there until all have come, then all go on, and the next
 * round can begin.
 *
 * @python threading.Barrier
 */
export class Barrier {
  readonly #state: BarrierState;
  readonly #action: (() => unknown) | null;
  readonly #limit: number | undefined;

  /**
   * @param parties how many threads meet, 1 or more
   * @param action called once in each round, by the last thread to arrive, before anybody goes on
   * @param timeout seconds that `wait` waits at most where it is not told otherwise; default for ever
   * @throws ValueError where parties is less than 1
   */
  constructor(parties: number, action: (() => unknown) | null = null, timeout: number | null = null) {
    if (!Number.isInteger(parties)) {
      throw new TypeError(`a Barrier is for a whole number of threads: got ${describe(parties)}`);
    }
    if (parties < 1) throw new ValueError(`parties must be > 0: got ${parties}`);
    if (action !== null && typeof action !== 'function') {
      throw new TypeError(`the action of a Barrier must be a function: got ${describe(action)}`);
    }
    this.#limit = waitArgument(timeout);
    this.#action = action;
    this.#state = new BarrierState(kernelNow(), parties);
  }

  /**
   * Waits until all have come. Gives a number from 0 to `parties - 1`, a different one to each thread of a
   * round, so that one of them can be chosen for something.
   *
   * @param timeout seconds to wait at most; when they are up the barrier breaks, for everybody
   * @throws BrokenBarrierError where the barrier breaks, or is reset, or was broken before
   */
  wait(timeout?: Timeout): number {
    const limit = timeout === undefined || timeout === null ? this.#limit : waitArgument(timeout);
    return perform(this.#wait(limit));
  }

  *#wait(limit: number | undefined): Generator<unknown, number> {
    const call = callBack();
    const state = this.#state;
    const action = this.#action;
    const arrival = new Arrive(state, limit, action !== null);
    const index = yield* step<number>(arrival);
    if (arrival.through) return index;
    if (index + 1 < state.parties) {
      yield* step(new Depart(state, limit));
      return index;
    }
    let failure: { error: unknown } | null = null;
    try {
      yield* call(action as () => unknown, undefined, []);
    } catch (error) {
      failure = { error: state.kernel.current.process.loaded.runtime.caught(error) };
    }
    yield* step(new Trip(state, failure === null));
    if (failure !== null) throw failure.error;
    return index;
  }

  /** Makes it as new. Those who wait get a BrokenBarrierError. */
  reset(): void {
    const state = this.#state;
    return operate(new Intervene('barrier.reset', state, this.#action !== null, (thread) => state.reset(thread)));
  }

  /** Breaks the barrier: all who wait, and all who come, get an error, until `reset`. */
  abort(): void {
    const state = this.#state;
    return operate(
      new Intervene('barrier.abort', state, this.#action !== null, (thread) => state.open(BROKEN, thread)),
    );
  }

  /** How many threads meet. */
  get parties(): number {
    return this.#state.parties;
  }

  /**
   * How many wait at this moment.
   *
   * @python threading.Barrier.n_waiting
   */
  get nWaiting(): number {
    const state = this.#state;
    return operate(new Look('barrier.nWaiting', state, () => state.waiting));
  }

  /** Whether it is broken. */
  get broken(): boolean {
    const state = this.#state;
    return operate(new Look('barrier.broken', state, () => state.phase === BROKEN));
  }

  static {
    setRepr(Barrier, (barrier) => {
      if (!(#state in barrier)) return undefined;
      const { waiting, parties, phase } = barrier.#state;
      return phase === BROKEN ? '<Barrier broken>' : `<Barrier waiters=${waiting}/${parties}>`;
    });
  }
}

suspendableMethods(Barrier, 'wait', 'reset', 'abort');
suspendableGetters(Barrier, 'nWaiting', 'broken');
