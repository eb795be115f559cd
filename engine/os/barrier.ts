import { READ, WRITE } from '../kernel/operation.ts';
import { Resource, type Step } from './resource.ts';

/** One round of a barrier: all who come in it go on together. */
export interface Round {
  arrived: number;
  state: 'filling' | 'open' | 'broken';
}

/** What an arrival gets: its place in the round, and whether it is the one that completes it. */
export interface Arrival {
  readonly round: Round;
  readonly place: number;
  readonly isLast: boolean;
}

/** A meeting point of threads of several processes. */
export class MeetingPoint extends Resource {
  readonly parties: number;
  private round: Round = { arrived: 0, state: 'filling' };
  private broken = false;

  constructor(id: number, name: string | (() => string), parties: number) {
    super(id, name);
    this.parties = parties;
  }

  /** Gives an `Arrival`, or null where the barrier is broken. */
  arrive(): Step {
    return {
      code: 'barrier.wait',
      knows: 'both',
      mode: () => WRITE,
      serve: (): Arrival | null => {
        if (this.broken) return null;
        const { round } = this;
        const place = round.arrived++;
        const isLast = round.arrived === this.parties;
        if (isLast) this.round = { arrived: 0, state: 'filling' };
        return { round, place, isLast };
      },
    };
  }
  /** The one who came last lets the others go on. */
  open(round: Round): Step {
    return {
      code: 'barrier.wait',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        round.state = 'open';
      },
    };
  }
  /** Waits for the others; false = the barrier broke. */
  pass(round: Round): Step {
    return {
      code: 'barrier.wait',
      knows: 'learns',
      mode: () => (round.state === 'filling' ? WRITE : READ),
      ready: () => round.state !== 'filling',
      serve: () => round.state === 'open',
      giveUp: () => {
        this.break(round);
        return false;
      },
    };
  }
  /** @param round default the one that is filling */
  abort(round: Round = this.round): Step {
    return { code: 'barrier.abort', knows: 'tells', mode: () => WRITE, serve: () => this.break(round) };
  }
  reset(): Step {
    return {
      code: 'barrier.reset',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        if (this.round.arrived > 0) this.round.state = 'broken';
        this.round = { arrived: 0, state: 'filling' };
        this.broken = false;
      },
    };
  }
  /** How many wait, and whether it is broken. */
  look(): Step {
    return {
      code: 'barrier.look',
      knows: 'learns',
      mode: () => READ,
      serve: () => ({ waiting: this.round.arrived, broken: this.broken }),
    };
  }

  private break(round: Round): void {
    round.state = 'broken';
    this.broken = true;
  }
}
