import type { Take } from './overtaking.ts';
import type { VectorClock } from './vector-clock.ts';

/** Shared by all objects that nobody has released yet: most never are. Not to be changed. */
const NOTHING: VectorClock = [];

/** The part of a synchronisation object that the kernel and the explorer see. */
export class SyncObject {
  /** Same object, same id, in every execution in which the same thread made it as its n-th. */
  readonly id: number;
  /** Which part of the object with this `id` it is; undefined = all of it. */
  key: unknown = undefined;
  /** What is known to whoever acquires it next. */
  clock: VectorClock = NOTHING;
  /** Counts changes: a thread that polls is woken by a new version. */
  version = 0;
  /** Of a lock: who has taken it, in order; null = nobody yet. */
  takes: Take[] | null = null;

  private readonly naming: string | (() => string);

  constructor(id: number, name: string | (() => string)) {
    this.id = id;
    this.naming = name;
  }

  /** How much it has of what threads wait for, where that is a number: permits, items. */
  get level(): number | undefined {
    return undefined;
  }

  /** What a reader calls it: `lock`, `forks[2]`, `Lock-2`. */
  get name(): string {
    return typeof this.naming === 'string' ? this.naming : this.naming();
  }
}
