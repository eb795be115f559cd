/**
 * The events of the execution at hand, and for a new one what it happens after and what it races with. Lives
 * through a whole search: going back takes events off the end, and what stays need not be computed again.
 */
import { Location } from '../../kernel/location.ts';
import { ACQUIRE, COMMUTE, type Mode, type Operation, READ, RELEASE, WHOLE } from '../../kernel/operation.ts';
import { Poll, type Versioned } from '../../kernel/poll.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { joinInto } from '../../kernel/vector-clock.ts';
import { type Event, settles, type Touch, touchesConflict } from './event.ts';

/** One touch of one event, in the chain of an object's touches. */
interface Link {
  event: number;
  touch: Touch;
  /** Level of the object before the event. */
  level: number | undefined;
  earlier: Link | null;
}

/** What the chain of one object holds. */
interface Chain {
  last: Link | null;
  /** Touches that do not commute: where there are none, changes that commute need no walk. */
  firm: number;
}

export class History {
  readonly events: Event[] = [];
  /** By thread: its last event, -1 = none yet. */
  private readonly last: number[] = [];
  /** By thread: the event that started it. */
  private readonly starts: (number | undefined)[] = [];
  private readonly chains = new Map<number, Chain>();
  /** By thread: events left out (`skip`). */
  private readonly skipped: number[] = [];

  /** The touches of what a thread has announced, as it would be carried out now. */
  footprint(thread: VirtualThread, mode?: Mode): Touch[] {
    const { op, location } = thread;
    if (op === null) {
      const touches = location === null ? [] : [touchOf(location.owner, location.key, thread.mode)];
      if (thread.daemon) touches.push({ object: thread.process.fate.id, key: undefined, mode: READ });
      return touches;
    }
    const { target } = op;
    const touches = target === null ? [] : [touchOf(target.id, target.key, mode ?? op.mode(thread))];
    if (op.also !== undefined) touches.push({ object: op.also.id, key: undefined, mode: op.alsoMode ?? READ });
    if (op.further !== undefined) {
      for (const other of op.further) touches.push({ object: other.object.id, key: undefined, mode: other.mode });
    }
    const { process } = thread;
    if (process.isMortal || (thread.daemon && op.code !== 'thread.end'))
      touches.push({ object: process.fate.id, key: undefined, mode: READ });
    return touches;
  }

  /** Adds what `thread` is about to carry out. */
  push(thread: VirtualThread): Event {
    const event = this.analyse(thread, this.footprint(thread), false);
    const at = this.events.length;
    this.events.push(event);
    while (this.last.length <= thread.index) this.last.push(-1);
    this.last[thread.index] = at;
    for (const touch of event.touches) this.link(at, touch, levelOf(thread, touch));
    this.noteStart(thread, at);
    return event;
  }

  /**
   * Leaves out what `thread` is about to carry out. What comes later is known by its order among the events that
   * are not left out; of what those that polled waited for nothing is known then (`Poll`).
   */
  skip(thread: VirtualThread): void {
    while (this.skipped.length <= thread.index) this.skipped.push(0);
    this.skipped[thread.index] = (this.skipped[thread.index] as number) + 1;
  }

  /**
   * Adds what `thread` is about to carry out to the last event of all: its own, or the one that has started it and in
   * which it comes to its first step.
   */
  absorb(thread: VirtualThread): void {
    const at = this.events.length - 1;
    const event = this.events[at];
    const t = thread.index;
    if (event === undefined || (event.thread !== t && this.starts[t] !== at)) return;
    const { touches, clock, races } = this.analyse(thread, this.footprint(thread), false);
    for (const touch of touches) {
      event.touches.push(touch);
      this.link(at, touch, levelOf(thread, touch));
    }
    for (const i of races) if (i !== at && !event.races.includes(i)) event.races.push(i);
    clock[t] = 0;
    joinInto(event.clock, clock);
    event.clock[event.thread] = event.seq;
    this.noteStart(thread, at);
  }

  private link(event: number, touch: Touch, level: number | undefined): void {
    const chain = this.chain(touch.object);
    chain.last = { event, touch, level, earlier: chain.last };
    if (touch.mode !== COMMUTE) chain.firm++;
  }

  private noteStart(thread: VirtualThread, at: number): void {
    const started = thread.op?.starts;
    if (started === undefined) return;
    const { starts, last } = this;
    while (starts.length <= started.index) starts.push(undefined);
    while (last.length <= started.index) last.push(-1);
    starts[started.index] = at;
    last[started.index] = -1;
  }

  /** Takes the last event off. */
  pop(): Event {
    const event = this.events.pop() as Event;
    this.last[event.thread] = event.before;
    for (let i = event.touches.length - 1; i >= 0; i--) {
      const touch = event.touches[i] as Touch;
      const chain = this.chain(touch.object);
      chain.last = (chain.last as Link).earlier;
      if (touch.mode !== COMMUTE) chain.firm--;
    }
    return event;
  }

  /** The event that a thread which is blocked for ever would have been, for the sake of its races. */
  blocked(thread: VirtualThread): Event {
    const op = thread.op as Operation;
    return this.analyse(thread, this.footprint(thread, op.blocking ? undefined : ACQUIRE), true);
  }

  /** The event that a thread would have been next which was ended from outside. */
  prevented(thread: VirtualThread): Event {
    const end: Touch = { object: thread.process.fate.id, key: undefined, mode: READ };
    // What others did since then is no reason for it not to have come before the end.
    return { ...this.analyse(thread, [end], true), touches: this.footprint(thread), fickle: true };
  }

  /** Number of events of a thread so far. */
  count(thread: number): number {
    const at = this.last[thread] ?? -1;
    return at < 0 ? 0 : (this.events[at] as Event).seq;
  }

  private chain(object: number): Chain {
    let chain = this.chains.get(object);
    if (chain === undefined) {
      chain = { last: null, firm: 0 };
      this.chains.set(object, chain);
    }
    return chain;
  }

  private analyse(thread: VirtualThread, touches: Touch[], pending: boolean): Event {
    const { op } = thread;
    const t = thread.index;
    const before = this.last[t] ?? -1;
    const own = this.pastOf(t, before, op);
    const clock = own.slice();
    const races: number[] = [];
    for (const touch of touches) this.walk(t, touch, op, pending, own, clock, races);
    if (op !== null) {
      if (op.joins !== undefined && !pending) this.joinEnd(op.joins.index, clock);
      const polled = op instanceof Poll ? op : op.polls;
      if (polled !== undefined) this.joinFirstChange(polled.objects, own, clock);
    }
    while (clock.length <= t) clock.push(0);
    const seq = before >= 0 ? (this.events[before] as Event).seq + 1 : (this.skipped[t] ?? 0) + 1;
    clock[t] = seq;
    const fickle = op !== null && (op.blocking === true || op.timeout !== undefined || op.fickle?.(thread) === true);
    const gives = op?.timeout !== undefined && !op.enabled(thread);
    const joins = (op as Operation | null)?.joins !== undefined;
    return { thread: t, touches, seq, clock, past: own, before, races, fickle, gives, joins };
  }

  /** What a thread's next event happens after, whatever the others do: what it did before, and what woke it. */
  private pastOf(thread: number, before: number, op: Operation | null): number[] {
    const past = before >= 0 ? (this.events[before] as Event).clock : this.birth(thread);
    const turn = op?.wokenBy;
    if (turn === undefined) return past;
    const waker = this.events.findLast((event) => event.thread === turn.thread && event.seq === turn.number);
    if (waker === undefined) return past;
    const both = past.slice();
    joinInto(both, waker.clock);
    return both;
  }

  private birth(thread: number): number[] {
    const start = this.starts[thread];
    return start === undefined ? [] : (this.events[start] as Event).clock;
  }

  /** Goes back over the touches of one object: what the new one depends on, and what it races with. */
  private walk(
    t: number,
    touch: Touch,
    op: Operation | null,
    pending: boolean,
    own: readonly number[],
    clock: number[],
    races: number[],
  ): void {
    const chain = this.chain(touch.object);
    if (touch.mode === COMMUTE && chain.firm === 0) return;
    const waits = op !== null && op.timeout === undefined;
    const blocking = op?.blocking ?? false;
    // Whether it has been started is no wait: before that, joining is an error.
    const asksStart = op?.joins !== undefined && op.joins.life.id !== touch.object;
    const joins = waits && op.joins !== undefined && !asksStart;
    for (let link = chain.last; link !== null; link = link.earlier) {
      const { event: at, touch: other } = link;
      if (!touchesConflict(touch, other)) continue;
      const event = this.events[at] as Event;
      const covers = settles(other) && (other.key === touch.key || other.key === WHOLE);
      if (event.thread === t) {
        if (covers && !blocking) return;
        continue;
      }
      if (touch.mode === ACQUIRE && other.mode === RELEASE && waits) {
        // Never enabled at the same time, so no race: but what came before the release is known now.
        joinInto(clock, event.clock);
        continue;
      }
      // Whoever waits for a lock for ever could have had it before its last holder: that race leads to the others.
      if (pending && touch.mode === ACQUIRE && other.mode !== ACQUIRE) continue;
      // Whoever waits for a lock or the like is ordered after its last holder by the waiting itself: that is
      // no reason not to let it go first. Only its own past counts.
      const fixed = (touch.mode === ACQUIRE && other.mode === ACQUIRE) || blocking || asksStart ? own : clock;
      const ordered = (fixed[event.thread] ?? 0) >= event.seq;
      if (!ordered && !joins && !couldNot(op, touch, link)) races.push(at);
      joinInto(clock, event.clock);
      if (covers && !blocking) return;
    }
  }

  private joinEnd(thread: number, clock: number[]): void {
    const at = this.last[thread] ?? -1;
    if (at >= 0) joinInto(clock, (this.events[at] as Event).clock);
  }

  /**
   * A thread that polled goes on because something it looked at has changed since. The first change was enough:
   * the later ones it need not have waited for.
   */
  private joinFirstChange(objects: readonly Versioned[], own: readonly number[], clock: number[]): void {
    let first = Infinity;
    for (const object of objects) {
      const touch: Touch =
        object instanceof Location
          ? { object: object.owner, key: object.key, mode: READ }
          : { object: (object as SyncObject).id, key: (object as SyncObject).key, mode: READ };
      for (let link = this.chain(touch.object).last; link !== null; link = link.earlier) {
        const event = this.events[link.event] as Event;
        const news = (own[event.thread] ?? 0) < event.seq;
        if (news && link.event < first && touchesConflict(touch, link.touch)) first = link.event;
      }
    }
    if (first !== Infinity) joinInto(clock, (this.events[first] as Event).clock);
  }
}

function touchOf(object: number, key: unknown, mode: Mode): Touch {
  return { object, key, mode };
}

/** Level of what a thread is about to touch, where it is what its operation is on. */
function levelOf({ op }: VirtualThread, touch: Touch): number | undefined {
  return op?.target?.id === touch.object ? op.target.level : undefined;
}

/**
 * Whether a wait could not have been over before an earlier event on the same object. Nothing that goes with it
 * there can have changed the level: it would depend on that event, and come after it.
 */
function couldNot(op: Operation | null, touch: Touch, { level }: Link): boolean {
  if (level === undefined || !op?.blocking || op.enabledAt === undefined || op.target?.id !== touch.object)
    return false;
  return !op.enabledAt(level);
}
