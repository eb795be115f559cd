import type { Task } from '../compile/runtime.ts';
import type { Location } from './location.ts';
import type { Mode, Operation } from './operation.ts';
import { READ } from './operation.ts';
import type { Overtaken } from './overtaking.ts';
import type { Poll, Versioned } from './poll.ts';
import type { Process } from './process.ts';
import { SyncObject } from './sync-object.ts';
import { clockOf, type VectorClock } from './vector-clock.ts';

/** Ids of the threads' own objects: from here downwards. */
const LIVES = -10;

export const NEW = 0;
export const ALIVE = 1;
export const ENDED = 2;

/** A virtual thread: its own stack, everything else shared with its process. */
export class VirtualThread {
  /** Same thread, same index, in every execution of one exploration: by who started it and as its how-manieth. */
  readonly index: number;
  /** Order of starting in this execution; 0 is the main thread. Schedules and traces use it. */
  readonly ordinal: number;
  readonly process: Process;
  readonly name: () => string;
  readonly daemon: boolean;
  /** The place of the start, for reports. */
  readonly startedAt: number;

  /** What programs know it by: it rests on who started whom, not on who came first. The main thread has 1. */
  readonly ident: number;

  state: 0 | 1 | 2 = NEW;
  /** The stack, in segments: a deep recursion is cut into several generators chains (`Runtime.seg`). */
  stack: Task[] = [];
  /** Call sites of the functions on the stack, outermost first; `depth` of them count. */
  readonly frames: number[] = [-1, -1, -1, -1];
  depth = 0;

  /** The library's object for it, once there is one. */
  object: object | null = null;

  // ---- the operation announced, not yet carried out ----
  /** A synchronisation operation; null = a memory access, in the fields below. */
  op: Operation | null = null;
  location: Location | null = null;
  mode: Mode = READ;
  /** The access is a call of a container method: indivisible. */
  atomic = false;
  site = -1;
  /** What the operation gave, taken by the learner's call when the thread goes on. */
  result: unknown = undefined;
  /** The last wait gave up. */
  expired = false;
  failure: { error: unknown } | null = null;
  /** Clock at which the announced wait gives up or the sleep ends. */
  deadline = Infinity;
  /** Number of steps taken by all when it was announced: first come, first served. */
  since = 0;

  // ---- history ----
  /** Visible operations carried out. */
  steps = 0;
  clock: VectorClock;
  /** Objects made so far: part of the ids of those to come. */
  made = 0;
  /** Threads started so far. */
  started = 0;
  /** Locks held, with the site where each was taken. */
  get held(): Map<SyncObject, number> {
    return (this.locks ??= new Map());
  }
  get holdsNothing(): boolean {
    return this.locks === null || this.locks.size === 0;
  }
  private locks: Map<SyncObject, number> | null = null;
  /** Somebody has waited for its end, or seen that it has ended. */
  awaited = false;
  /** Step of its last look at something that had been changed since threads exist. */
  lookedAt = -1;
  /** What it has thrown last, and where. */
  thrown: { error: unknown; site: number } | null = null;
  /** Learns the answer to a question that is being put, once it is (`Answers`). */
  asking: (() => void) | null = null;
  /** The error that ended it. */
  error: { error: unknown; site: number } | null = null;
  /** Loops under way (`depth` and site of the back-edge), and what each turn has polled so far. */
  readonly loops: LoopState[] = [];
  /** The last turn gave locks up to wait, in vain: before something it looked at has changed, the next will wait on. */
  patience: Poll | null = null;
  /** Standing before a lock it was overtaken again and again. */
  overtaken: Overtaken | null = null;
  /** State of the thread as others see it: ended or not. */
  readonly life: SyncObject;

  constructor(
    index: number,
    ordinal: number,
    process: Process,
    options: { name: () => string; daemon: boolean; startedAt: number; parent: VirtualThread | null },
  ) {
    this.index = index;
    this.ordinal = ordinal;
    this.process = process;
    this.name = options.name;
    this.daemon = options.daemon;
    this.startedAt = options.startedAt;
    this.ident = options.parent === null ? 1 : identOf(options.parent, ordinal);
    this.life = new SyncObject(LIVES - index, '');
    this.clock = clockOf(index);
  }
}

/** Main's threads have 2, 3 and so on. */
function identOf({ ident, started }: VirtualThread, ordinal: number): number {
  const number = (ident - 1) * 2 ** 16 + started + 1;
  return Number.isSafeInteger(number) ? number : ordinal + 1;
}

/** Whether the program ends without waiting for the thread. */
export function isBackground(t: VirtualThread): boolean {
  return t.daemon || t.process.daemon;
}

export interface LoopState {
  depth: number;
  site: number;
  /** False once the turn changed something another thread could see. */
  clean: boolean;
  /** True once the turn gave locks up to wait and waited in vain. */
  gaveUp: boolean;
  /** True once the turn slept, or waited with a time-out. */
  rests: boolean;
  /** Steps taken by all when the turn began, and by the thread itself. */
  began: number;
  own: number;
  objects: Versioned[];
  versions: number[];
}
