/**
 * Finds data races and lost updates: for each location who read and wrote it last, and whether that happened
 * before what comes now. Happens-before comes from synchronisation alone (start, join, locks, …), never from
 * the accesses themselves.
 *
 * After FastTrack (Flanagan and Freund, CACM 2010): a write is kept as one epoch (thread, clock), reads by
 * thread.
 */
import type { Site } from '../compile/program.ts';
import type { Location, ReadRecord } from './location.ts';
import { type Mode, READ, WHOLE } from './operation.ts';
import type { VirtualThread } from './thread.ts';
import { entry } from './vector-clock.ts';

/** One access, as reports speak of it. */
export interface Access {
  /** `VirtualThread.index`. */
  thread: number;
  site: number;
  step: number;
}

/** Two accesses of different threads, at least one a write, with nothing that orders them. */
export interface Race {
  first: Access;
  second: Access;
}

/** A value read by one thread, replaced by another, then overwritten by what the first made of the old value. */
export interface LostUpdate {
  read: Access;
  lost: Access;
  overwrite: Access;
}

/** What a thread did rests on something that another thread has changed since. */
export interface Violation {
  check: Access;
  change: Access;
  act: Access;
}

export class RaceDetector {
  readonly races: Race[] = [];
  /**
   * Calls of container methods by different threads, at least one a change, with nothing that orders them: no
   * races, for each call is indivisible, but their order may matter.
   */
  readonly contacts: Race[] = [];
  readonly lost: LostUpdate[] = [];
  readonly violations: Violation[] = [];
  private readonly sites: readonly Site[];
  /** By site: 1 = something may rest on this read. */
  private readonly checks: Uint8Array;

  constructor(sites: readonly Site[]) {
    this.sites = sites;
    this.checks = checksAmong(sites);
  }

  /**
   * Notes an access.
   *
   * @param atomic a call of a container method: indivisible, and no race with another such call
   */
  access(t: VirtualThread, location: Location, mode: Mode, site: number, step: number, atomic: boolean): void {
    const writes = mode !== READ;
    this.compare(t, location, writes, site, step, atomic);
    const { shadow } = location;
    if (shadow !== null) {
      // A part races with the whole it belongs to, and the other way round.
      if (location.key !== WHOLE) {
        if (shadow.whole !== null) this.compare(t, shadow.whole, writes, site, step, atomic);
      } else shadow.eachPart((part) => this.compare(t, part, writes, site, step, atomic));
    }
    this.note(t, location, writes, site, step, atomic);
  }

  /**
   * Notes an access to what only operations of the library reach, each indivisible: it races with nothing, but what
   * is made of it may bury another's update all the same.
   */
  exchange(t: VirtualThread, location: Location, mode: Mode, site: number, step: number): void {
    this.note(t, location, mode !== READ, site, step, true);
  }

  private note(t: VirtualThread, l: Location, writes: boolean, site: number, step: number, atomic: boolean): void {
    if (writes) return this.write(t, l, site, step, atomic);
    read(t, l, site, step, atomic);
    if (this.checks[site] === 1) noteCheck(t, recordOf(l, t.index) as ReadRecord);
  }

  /**
   * Reports each earlier access that this one races with: the last write, and for a write also the reads since.
   * All of them: each is a place where threads have to be able to switch.
   */
  private compare(t: VirtualThread, l: Location, writes: boolean, site: number, step: number, atomic: boolean): void {
    const { index, clock } = t;
    if (l.writer >= 0 && l.writer !== index && entry(clock, l.writer) < l.writeClock) {
      const met = atomic && l.writeAtomic ? this.contacts : this.races;
      if (isNew(met, l.writeSite, site)) {
        const first = { thread: l.writer, site: l.writeSite, step: l.writeStep };
        met.push({ first, second: { thread: index, site, step } });
      }
    }
    if (!writes) return;
    for (let r = l.reads; r !== null; r = r.next) {
      if (r.version !== l.version || r.thread === index || entry(clock, r.thread) >= r.clock) continue;
      const met = atomic && r.atomic ? this.contacts : this.races;
      if (!isNew(met, r.site, site)) continue;
      met.push({ first: { thread: r.thread, site: r.site, step: r.step }, second: { thread: index, site, step } });
    }
  }

  private write(t: VirtualThread, l: Location, site: number, step: number, atomic: boolean): void {
    const known = this.sites[site];
    if (known !== undefined && l.writer !== t.index && l.writer >= 0) {
      if (known.feeds !== undefined) this.checkLost(t, l, site, step, known.feeds);
      if (known.basis !== undefined) this.checkBasis(t, l, site, step, known.basis);
    }
    l.version++;
    l.writer = t.index;
    l.writeClock = entry(t.clock, t.index);
    l.writeSite = site;
    l.writeStep = step;
    l.writeAtomic = atomic;
  }

  /**
   * Does this write bury another thread's? It does when its value was made from a read (one of `feeds`, sites
   * of reads) of a version that another thread has since replaced.
   */
  private checkLost(t: VirtualThread, l: Location, site: number, step: number, feeds: readonly number[]): void {
    const read = recordOf(l, t.index);
    if (read === null || read.version === l.version || !feeds.includes(read.site)) return;
    this.lost.push({
      read: { thread: t.index, site: read.site, step: read.step },
      lost: { thread: l.writer, site: l.writeSite, step: l.writeStep },
      overwrite: { thread: t.index, site, step },
    });
  }

  /** Does this write rest on a look at a version that another thread has since replaced, and no look since? */
  private checkBasis(t: VirtualThread, l: Location, site: number, step: number, basis: readonly number[]): void {
    const check = recordOf(l, t.index)?.check ?? null;
    if (check === null || check.version === l.version || !basis.includes(check.site)) return;
    this.violations.push({
      check: { thread: t.index, site: check.site, step: check.step },
      change: { thread: l.writer, site: l.writeSite, step: l.writeStep },
      act: { thread: t.index, site, step },
    });
  }
}

/** Whether no race between accesses at these places has been seen. */
function isNew(known: readonly Race[], first: number, second: number): boolean {
  // A few at most, and many an execution has none: a list is cheaper than a set.
  for (const one of known) if (one.first.site === first && one.second.site === second) return false;
  return true;
}

function noteCheck(t: VirtualThread, r: ReadRecord): void {
  const { site, version, step } = r;
  r.check = { site, version, step };
  const { asking } = t;
  t.asking = null;
  asking?.();
}

const checksCache = new WeakMap<readonly Site[], Uint8Array>();

function checksAmong(sites: readonly Site[]): Uint8Array {
  let checks = checksCache.get(sites);
  if (checks === undefined) {
    checks = new Uint8Array(sites.length);
    for (const { basis } of sites) for (const site of basis ?? []) checks[site] = 1;
    checksCache.set(sites, checks);
  }
  return checks;
}

function recordOf(l: Location, thread: number): ReadRecord | null {
  let r = l.reads;
  while (r !== null && r.thread !== thread) r = r.next;
  return r;
}

function read(t: VirtualThread, l: Location, site: number, step: number, atomic: boolean): void {
  if (l.writer >= 0) t.lookedAt = step;
  const clock = entry(t.clock, t.index);
  const r = recordOf(l, t.index);
  if (r === null) {
    l.reads = { thread: t.index, clock, version: l.version, site, step, atomic, check: null, next: l.reads };
    return;
  }
  r.clock = clock;
  r.version = l.version;
  r.site = site;
  r.step = step;
  r.atomic = atomic;
}
