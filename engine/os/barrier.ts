import { READ, WRITE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** One round of a barrier: all who come in it go on together. */
interface Round {
  readonly number: number;
  arrived: number;
  /** How many of them have not gone on yet. */
  inside: number;
  state: 'filling' | 'open' | 'broken';
}

/** What an arrival gets: its place in the round, and whether it is the one that completes it. */
export interface Arrival {
  readonly round: number;
  readonly place: number;
  readonly isLast: boolean;
}

/** A meeting point of threads of several processes. */
export class MeetingPoint extends Resource {
  readonly parties: number;
  private round: Round = { number: 0, arrived: 0, inside: 0, state: 'filling' };
  /** Rounds in which somebody still waits, and the one that is filling. */
  private readonly rounds = new Map<number, Round>([[0, this.round]]);
  private broken = false;

  constructor(id: number, name: string | (() => string), parties: number) {
    super(id, name);
    this.parties = parties;
  }

  /** Gives an `Arrival`, or null where the barrier is broken. */
  arrive(_caller: Caller): Step {
    return {
      code: 'barrier.wait',
      knows: 'both',
      mode: () => WRITE,
      serve: (): Arrival | null => {
        if (this.broken) return null;
        const { round } = this;
        const place = round.arrived++;
        round.inside++;
        const isLast = round.arrived === this.parties;
        if (isLast) this.next();
        return { round: round.number, place, isLast };
      },
    };
  }
  /** The one who came last lets the others go on. */
  open(_caller: Caller, number: number): Step {
    return {
      code: 'barrier.wait',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        this.find(number).state = 'open';
        this.leave(number);
      },
    };
  }
  /** Waits for the others; false = the barrier broke. */
  pass(_caller: Caller, number: number): Step {
    const round = this.find(number);
    return {
      code: 'barrier.wait',
      knows: 'learns',
      mode: () => (round.state === 'filling' ? WRITE : READ),
      ready: () => round.state !== 'filling',
      serve: () => {
        this.leave(number);
        return round.state === 'open';
      },
      giveUp: () => {
        this.leave(number);
        this.break(round);
        return false;
      },
    };
  }
  /** @param number default the round that is filling */
  abort(_caller: Caller, number: number | null = null): Step {
    return {
      code: 'barrier.abort',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => this.break(number === null ? this.round : this.find(number)),
    };
  }
  reset(_caller: Caller): Step {
    return {
      code: 'barrier.reset',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        const { round } = this;
        if (round.arrived > 0) {
          round.state = 'broken';
          this.next();
        } else round.state = 'filling';
        this.broken = false;
      },
    };
  }
  /** How many wait, and whether it is broken. */
  look(_caller: Caller): Step {
    return {
      code: 'barrier.look',
      knows: 'learns',
      mode: () => READ,
      serve: () => ({ waiting: this.round.arrived, broken: this.broken }),
    };
  }

  private next(): void {
    const { round } = this;
    this.round = { number: round.number + 1, arrived: 0, inside: 0, state: 'filling' };
    this.rounds.set(this.round.number, this.round);
    if (round.inside === 0) this.rounds.delete(round.number);
  }

  private find(number: number): Round {
    return this.rounds.get(number) as Round;
  }

  private leave(number: number): void {
    const round = this.find(number);
    if (--round.inside === 0 && round !== this.round) this.rounds.delete(number);
  }

  private break(round: Round): void {
    round.state = 'broken';
    this.broken = true;
  }
}
