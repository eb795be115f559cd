/** The thread of a process that sends off what has been put in a queue. */
import type { Task } from '../../compile/runtime.ts';
import { Defect, ExecutionOver } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { COMMUTE, type Mode, type Operation, READ, WRITE } from '../../kernel/operation.ts';
import type { Process } from '../../kernel/process.ts';
import { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { joinInto, tick } from '../../kernel/vector-clock.ts';
import type { Count } from '../../os/count.ts';
import type { Pipe, Written } from '../../os/pipe.ts';
import type { Wire } from '../../os/protocol.ts';
import { transportOf } from '../../os/transport.ts';
import { step } from '../call.ts';
import { errorText } from '../error-text.ts';
import { asking, tell, to } from './call.ts';
import { writeAll } from './connection.ts';
import { leavingOf } from './leave.ts';
import { toWire } from './share.ts';

/** Objects of the kernel's own have ids below zero, apart for each kind. */
const SLOTS = -(2 ** 42);
const SLOTS_PER_FEEDER = 2 ** 16;

/** Items that go in one message at most. */
const MOST_TOGETHER = 256;

interface Item {
  readonly value: unknown;
  readonly site: number;
  readonly isLast: boolean;
}

/** What a process has put in a queue, one place for each item, so that putting and sending off do not disturb each other. */
export class Feeder {
  readonly thread: VirtualThread;
  readonly kernel: Kernel;
  /** In order of putting; those that have been taken are gone. */
  readonly items: (Item | null)[] = [];
  readonly pipe: Pipe;
  readonly count: Count;
  begun = false;
  /** Whether the process ends only when all is sent off. */
  isAwaited = true;
  private readonly slots: SyncObject[] = [];

  constructor(kernel: Kernel, process: Process, pipe: Pipe, count: Count) {
    this.kernel = kernel;
    this.pipe = pipe;
    this.count = count;
    this.thread = kernel.createThread(process, {
      name: () => 'QueueFeederThread',
      daemon: true,
      startedAt: kernel.site,
      parent: kernel.current,
    });
  }

  /** Puts an item in, waiting for room where there is a bound. @throws Full */
  *put(value: unknown, limit: number | undefined): Task {
    const { count, kernel } = this;
    if (transportOf(kernel).isDirect) return yield* step(new Put(this, value, limit, true));
    // Elsewhere, what is counted and what is kept are in two places.
    if (count.maxsize > 0 || count.joinable) yield* asking(to(count, 'add'), limit);
    else tell(count, 'grow', 1);
    return yield* step(new Put(this, value, undefined, false));
  }

  /** Nothing more is put in: the thread ends when all is sent off. */
  *close(): Task {
    return yield* step(new Put(this, null, undefined, false, true));
  }

  slot(given: number): SyncObject {
    const n = transportOf(this.kernel).isDirect ? given : 0;
    while (this.slots.length <= n) {
      this.slots.push(
        new SyncObject(SLOTS - this.thread.index * SLOTS_PER_FEEDER - this.slots.length, this.count.name),
      );
    }
    return this.slots[n] as SyncObject;
  }

  /** Brings the thread to life, where it is not. */
  begin(starter: VirtualThread): void {
    if (this.begun) return;
    this.begun = true;
    this.kernel.solo = false;
    joinInto(this.thread.clock, starter.clock);
    tick(starter.clock, starter.index);
    if (this.isAwaited) leavingOf().feeders.add(this.thread);
    this.kernel.begin(this.thread, this.feed());
  }

  private *feed(): Task {
    const { kernel, pipe } = this;
    const isDirect = transportOf(kernel).isDirect;
    for (let n = 0; ; ) {
      const wires: Wire[] = [];
      // Messages between workers cost more each than their contents: what is there goes together.
      do {
        const { value, site, isLast } = yield* step<Item>(new Take(this, n++));
        if (isLast) {
          yield* sendAll(pipe, wires);
          return undefined;
        }
        const wire = yield* this.pack(value, site);
        kernel.site = site;
        if (wire === null) yield* asking(to(this.count, 'drop'));
        else if (isDirect) yield* writeAll(pipe, wire, 'queue.send');
        else wires.push(wire);
      } while (!isDirect && n < this.items.length && wires.length < MOST_TOGETHER);
      yield* sendAll(pipe, wires);
    }
  }

  /** Takes the value apart as it is by now; null = it cannot leave this process. */
  private *pack(value: unknown, site: number): Generator<unknown, Wire | null> {
    const { kernel } = this;
    const { runtime } = kernel.current.process.loaded;
    for (const object of reachable(value)) if (runtime.ra(object, site)) yield;
    try {
      return toWire(value);
    } catch (error) {
      if (error instanceof ExecutionOver || error instanceof Defect) throw error;
      kernel.terminal.print(kernel.current, `Traceback of QueueFeederThread: ${errorText(error)}`);
      return null;
    }
  }
}

/** Writes several messages as wholes, however long it takes. */
function* sendAll(pipe: Pipe, wires: readonly Wire[]): Task {
  for (let sent = 0; sent < wires.length; ) {
    const { taken, ticket } = yield* asking<Written>(to(pipe, 'writeMany', wires.slice(sent), 'queue.send'));
    if (ticket > 0) yield* asking(to(pipe, 'finish', ticket, 'queue.send'));
    sent += taken;
  }
  return undefined;
}

/** The containers and plain objects in a value. */
function reachable(value: unknown): Set<object> {
  const found = new Set<object>();
  const visit = (item: unknown): void => {
    if (typeof item !== 'object' || item === null || found.has(item)) return;
    if (Array.isArray(item)) {
      found.add(item);
      item.forEach(visit);
    } else if (item instanceof Map) {
      found.add(item);
      for (const [key, inner] of Map.prototype.entries.call(item)) {
        visit(key);
        visit(inner);
      }
    } else if (item instanceof Set) {
      found.add(item);
      for (const inner of Set.prototype.values.call(item)) visit(inner);
    } else if (Object.getPrototypeOf(item) === Object.prototype) {
      found.add(item);
      for (const property of Object.values(Object.getOwnPropertyDescriptors(item)))
        if ('value' in property) visit(property.value);
    }
  };
  visit(value);
  return found;
}

/** Puts an item where the feeder finds it. */
class Put implements Operation {
  readonly code: string;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  private readonly feeder: Feeder;
  private readonly item: Item;

  /** It is counted in the same step. */
  private readonly counts: boolean;

  constructor(feeder: Feeder, value: unknown, timeout: number | undefined, counts: boolean, isLast = false) {
    this.counts = counts;
    this.code = isLast ? 'queue.close' : 'queue.put';
    this.feeder = feeder;
    this.item = { value, site: feeder.kernel.site, isLast };
    this.timeout = feeder.count.maxsize > 0 && counts && timeout !== undefined ? Math.max(0, timeout) : undefined;
    this.blocking = feeder.count.maxsize > 0 && counts && timeout === undefined;
  }
  get target(): SyncObject {
    return this.feeder.slot(this.feeder.items.length);
  }
  get label(): string {
    return this.feeder.count.name;
  }
  get starts(): VirtualThread | undefined {
    return this.feeder.begun ? undefined : this.feeder.thread;
  }
  get further(): { object: SyncObject; mode: Mode }[] {
    const { count } = this.feeder;
    return this.counts ? [{ object: count, mode: this.enabled() ? count.change : READ }] : [];
  }
  mode(): Mode {
    return this.enabled() ? WRITE : READ;
  }
  /** Another thread's item may come before it, in its place. */
  fickle(): boolean {
    return true;
  }
  enabled(): boolean {
    return !this.counts || !this.feeder.count.isFull;
  }
  perform(thread: VirtualThread): void {
    const { feeder, item, target } = this;
    const { count, kernel } = feeder;
    feeder.items.push(item);
    kernel.release(thread, target);
    if (this.counts) {
      if (count.change !== COMMUTE) kernel.acquire(thread, count);
      count.size++;
      count.version++;
      if (count.joinable) count.unfinished++;
    }
    feeder.begin(thread);
  }
  expire(): void {
    throw this.feeder.count.overfull();
  }
}

/** The feeder takes the next item. */
class Take implements Operation {
  readonly code = 'queue.take';
  readonly target: SyncObject;
  readonly blocking = true;
  private readonly feeder: Feeder;
  private readonly n: number;
  constructor(feeder: Feeder, n: number) {
    this.feeder = feeder;
    this.n = n;
    this.target = feeder.slot(n);
  }
  get label(): string {
    return this.feeder.count.name;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.n < this.feeder.items.length;
  }
  perform(thread: VirtualThread): Item {
    this.feeder.kernel.acquire(thread, this.target);
    const { items } = this.feeder;
    const item = items[this.n] as Item;
    items[this.n] = null;
    this.feeder.kernel.site = item.site;
    return item;
  }
}
