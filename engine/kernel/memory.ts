/**
 * Shared memory as the race detector sees it: for each variable and property who read and wrote it last, and
 * whether that happened before what comes now. Happens-before comes from synchronisation alone (start, join,
 * locks, …), never from the accesses themselves.
 *
 * After FastTrack (Flanagan and Freund, CACM 2010): a write is kept as one epoch (thread, clock); reads since
 * that write are kept by thread.
 */
import type { VectorClock } from './vector-clock.ts';
import { entry } from './vector-clock.ts';

/** One variable, property or element; or, with key `WHOLE`, everything inside an object. */
export class Location {
  /** Id of the object or activation it belongs to. */
  readonly owner: number;
  readonly key: unknown;

  /** Counts writes. */
  version = 0;
  writer = -1;
  writeClock = 0;
  writeSite = -1;
  writeStep = -1;

  /** Threads that have read since the last write, and by index their clocks, sites and steps. */
  readonly readers: number[] = [];
  readonly readClock: number[] = [];
  readonly readSite: number[] = [];
  readonly readStep: number[] = [];

  /** By thread: version at its last read plus one (0 = never read), and where that was. Writes leave it alone. */
  readonly seen: number[] = [];
  readonly seenSite: number[] = [];
  readonly seenStep: number[] = [];

  constructor(owner: number, key: unknown) {
    this.owner = owner;
    this.key = key;
  }
}

export interface Access {
  /** `VirtualThread.index`. */
  thread: number;
  clock: VectorClock;
  site: number;
  step: number;
}

/** Two accesses of different threads, at least one a write, with nothing between them that orders them. */
export interface Race {
  first: { thread: number; site: number; step: number };
  second: { thread: number; site: number; step: number };
}

/** A value read by one thread, replaced by another, then overwritten by what the first made of the old value. */
export interface LostUpdate {
  read: { thread: number; site: number; step: number };
  lost: { thread: number; site: number; step: number };
  overwrite: { thread: number; site: number; step: number };
}

/**
 * Tells `raced` each earlier access that `access` to `l` races with: the last write, and for a write also the
 * reads since then. All of them: each is a place where threads have to be able to switch.
 */
export function findRaces(l: Location, access: Access, writes: boolean, raced: (first: Race['first']) => void): void {
  const { thread, clock } = access;
  if (l.writer >= 0 && l.writer !== thread && entry(clock, l.writer) < l.writeClock) {
    raced({ thread: l.writer, site: l.writeSite, step: l.writeStep });
  }
  if (!writes) return;
  for (const reader of l.readers) {
    if (reader !== thread && entry(clock, reader) < (l.readClock[reader] as number)) {
      raced({ thread: reader, site: l.readSite[reader] as number, step: l.readStep[reader] as number });
    }
  }
}

/** Notes a read. */
export function noteRead(l: Location, access: Access): void {
  const t = access.thread;
  fill(l.readClock, t);
  fill(l.seen, t);
  if (l.readClock[t] === 0) l.readers.push(t);
  l.readClock[t] = entry(access.clock, t);
  l.readSite[t] = access.site;
  l.readStep[t] = access.step;
  l.seen[t] = l.version + 1;
  l.seenSite[t] = access.site;
  l.seenStep[t] = access.step;
}

/** Notes a write; the reads before it need no longer be compared with, for whoever races with them races with it. */
export function noteWrite(l: Location, access: Access): void {
  l.version++;
  l.writer = access.thread;
  l.writeClock = entry(access.clock, access.thread);
  l.writeSite = access.site;
  l.writeStep = access.step;
  for (const reader of l.readers) l.readClock[reader] = 0;
  l.readers.length = 0;
}

/**
 * To be asked before `noteWrite`: does this write bury another thread's? It does when its value was made from
 * a read (one of `feeds`, sites of reads) of a version that another thread has since replaced.
 */
export function lostUpdate(l: Location, access: Access, feeds: number[] | undefined): LostUpdate | null {
  const t = access.thread;
  const seen = l.seen[t] ?? 0;
  if (seen === 0 || feeds === undefined || l.writer === t || l.version < seen) return null;
  const site = l.seenSite[t] as number;
  if (!feeds.includes(site)) return null;
  return {
    read: { thread: t, site, step: l.seenStep[t] as number },
    lost: { thread: l.writer, site: l.writeSite, step: l.writeStep },
    overwrite: { thread: t, site: access.site, step: access.step },
  };
}

/** Dense arrays stay fast: a hole would turn them into dictionaries. */
function fill(array: number[], upTo: number): void {
  while (array.length <= upTo) array.push(0);
}
