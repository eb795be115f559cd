import type { Shadow } from './identity.ts';

/** A read that decides what its thread does next. */
export interface Check {
  site: number;
  version: number;
  step: number;
}

/** A thread's last read of a location. */
export interface ReadRecord {
  /** `VirtualThread.index`. */
  readonly thread: number;
  /** The thread's own clock at the read. */
  clock: number;
  /** Version that was read. It is the location's present one: nobody has written since. */
  version: number;
  site: number;
  step: number;
  atomic: boolean;
  /** The last of these reads that a later write may rest on (`Site.basis`). */
  check: Check | null;
  readonly next: ReadRecord | null;
}

/** One variable, property or element; or, with key `WHOLE`, everything inside an object. */
export class Location {
  /** Id of the object or activation it belongs to. */
  readonly owner: number;
  readonly key: unknown;
  /** The object it is part of; null for a variable. */
  readonly shadow: Shadow | null;

  /** Counts writes. */
  version = 0;
  /** The last write: by whom (-1 = nobody), at what clock of theirs, where, as which step. */
  writer = -1;
  writeClock = 0;
  writeSite = -1;
  writeStep = -1;
  writeAtomic = false;
  /** The last read of each thread that has read. */
  reads: ReadRecord | null = null;

  constructor(owner: number, key: unknown, shadow: Shadow | null) {
    this.owner = owner;
    this.key = key;
    this.shadow = shadow;
  }
}
