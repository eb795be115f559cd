import type { VectorClock } from './vector-clock.ts';

/** The part of a synchronisation object that the kernel and the explorer see. */
export class SyncObject {
  /** Same object, same id, in every execution in which the same thread made it as its n-th. */
  readonly id: number;
  /** What a reader calls it: `lock`, `Lock-2`. */
  name: string;
  /** What is known to whoever acquires it next. */
  clock: VectorClock = [];
  /** Counts changes: a thread that polls is woken by a new version. */
  version = 0;

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }
}
