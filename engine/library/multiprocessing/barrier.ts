import { kernelNow } from '../../kernel/current.ts';
import { BrokenBarrierError, ValueError } from '../../kernel/errors.ts';
import type { Arrival, MeetingPoint } from '../../os/barrier.ts';
import { describe, waitArgument } from '../arguments.ts';
import { callBack, perform, suspendableMethods } from '../call.ts';
import { suspendableGetters } from '../remote.ts';
import { setRepr } from '../repr.ts';
import { ask, asking, create, find, to } from './call.ts';
import { shareable } from './share.ts';

type Timeout = number | { timeout?: number | null } | null;

interface State {
  waiting: number;
  broken: boolean;
}

let revived: MeetingPoint | null = null;

/**
 * A meeting point for a number of threads of any processes: each waits there until all have come.
 *
 * @python multiprocessing.Barrier
 * @differs The action stays in the process that made the barrier: it runs where the last to arrive is of that process.
 */
export class Barrier {
  readonly #point: MeetingPoint;
  readonly #action: (() => unknown) | null;
  readonly #limit: number | undefined;

  /**
   * @param parties how many threads meet, 1 or more
   * @param action called once in each round by the last to arrive, before anybody goes on
   * @param timeout seconds that `wait` waits at most where it is not told otherwise; default for ever
   * @throws ValueError where parties is less than 1
   */
  constructor(parties: number, action: (() => unknown) | null = null, timeout: number | null = null) {
    if (!Number.isInteger(parties))
      throw new TypeError(`a Barrier is for a whole number of threads: got ${describe(parties)}`);
    if (parties < 1) throw new ValueError(`parties must be > 0: got ${parties}`);
    if (action !== null && typeof action !== 'function') {
      throw new TypeError(`the action of a Barrier must be a function: got ${describe(action)}`);
    }
    this.#limit = waitArgument(timeout);
    this.#action = action;
    this.#point = revived ?? create('Barrier', 'meeting-point', parties);
  }

  /**
   * Waits until all have come. Gives a number from 0 to `parties - 1`, another one to each.
   *
   * @param timeout seconds to wait at most; when they are up the barrier breaks, for everybody
   * @throws BrokenBarrierError where the barrier breaks, or is reset, or was broken before
   */
  wait(timeout?: Timeout): number {
    return perform(this.#wait(timeout === undefined || timeout === null ? this.#limit : waitArgument(timeout)));
  }
  *#wait(limit: number | undefined): Generator<unknown, number> {
    const call = callBack();
    const point = this.#point;
    const arrival = yield* asking<Arrival | null>(to(point, 'arrive'));
    if (arrival === null) throw broken();
    const { round, place, isLast } = arrival;
    if (!isLast) {
      if (!(yield* asking<boolean>(to(point, 'pass', round), limit))) throw broken();
      return place;
    }
    if (this.#action !== null) {
      try {
        yield* call(this.#action, undefined, []);
      } catch (error) {
        const caught = kernelNow().current.process.loaded.runtime.caught(error);
        yield* asking(to(point, 'abort', round));
        throw caught;
      }
    }
    yield* asking(to(point, 'open', round));
    return place;
  }

  /** Makes it as new. Those who wait get a BrokenBarrierError. */
  reset(): void {
    return ask(to(this.#point, 'reset'));
  }

  /** Breaks the barrier: all who wait, and all who come, get an error, until `reset`. */
  abort(): void {
    return ask(to(this.#point, 'abort'));
  }

  /** How many threads meet. */
  get parties(): number {
    return this.#point.parties;
  }

  /**
   * How many wait at this moment.
   *
   * @python multiprocessing.Barrier.n_waiting
   */
  get nWaiting(): number {
    return ask(to(this.#point, 'look'), undefined, (state) => (state as State).waiting);
  }

  /** Whether it is broken. */
  get broken(): boolean {
    return ask(to(this.#point, 'look'), undefined, (state) => (state as State).broken);
  }

  static {
    shareable(
      'Barrier',
      Barrier,
      (barrier) => (#point in barrier ? [barrier.#point.reference] : undefined),
      ([reference]) => {
        revived = find<MeetingPoint>(reference);
        try {
          return new Barrier(revived.parties);
        } finally {
          revived = null;
        }
      },
    );
    setRepr(Barrier, (barrier) => (#point in barrier ? `<Barrier parties=${barrier.#point.parties}>` : undefined));
  }
}

function broken(): Error {
  return new BrokenBarrierError('the barrier is broken');
}

suspendableMethods(Barrier, 'wait', 'reset', 'abort');
suspendableGetters(Barrier, 'nWaiting', 'broken');
