/**
 * A visible operation: what another thread could notice or be made to wait for. A thread announces its next
 * operation before it is carried out, so that the scheduler knows whom it could disturb.
 */
import type { OperationCode } from '../explore/report.ts';
import type { Versioned } from './poll.ts';
import type { SyncObject } from './sync-object.ts';
import type { VirtualThread } from './thread.ts';

/**
 * How an operation touches its object. Two operations of different threads on one object are dependent when
 * their modes conflict (`conflicts`).
 */
export const READ = 0;
export const WRITE = 1;
/** Changes that commute with each other, but not with reads: threads entering and leaving the thread list. */
export const COMMUTE = 2;
/** Takes a lock. Conflicts like a write; never enabled at the same time as the release it waits for. */
export const ACQUIRE = 3;
/** Frees a lock. */
export const RELEASE = 4;
export type Mode = 0 | 1 | 2 | 3 | 4;

/** Key of an operation that touches an object as a whole. */
export const WHOLE: unique symbol = Symbol('whole');

/** Whether operations of these modes on one object depend on their order. */
export function conflicts(a: Mode, b: Mode): boolean {
  if (a === READ) return b !== READ;
  if (b === READ) return true;
  return !(a === COMMUTE && b === COMMUTE);
}

/** A notification that nobody heard. */
export interface Missed {
  thread: VirtualThread;
  site: number;
  step: number;
}

/** A step: whose it is, and as that thread's how-manieth (`Strategy.turnOf`). */
export interface Turn {
  /** `VirtualThread.index`. */
  readonly thread: number;
  readonly number: number;
}

/**
 * An operation on a synchronisation object. Plain memory accesses are no objects of this type: a thread holds
 * them in fields of its own, because there are millions of them.
 */
export interface Operation {
  readonly code: OperationCode;
  /** What it touches; null = nothing another thread could see. */
  readonly target: SyncObject | null;
  /**
   * True = may be disabled by what others do and is not a lock's `acquire`: when such an operation is to be
   * tried earlier than it ran, the explorer checks by running that it can be carried out there.
   */
  readonly blocking?: boolean;
  /** Whether a blocking one could be carried out if its target had that level, whatever else there is. */
  enabledAt?(level: number): boolean;
  /** True = in another state it may touch its target in another mode. Blocking ones and those with a time-out always may. */
  fickle?(thread: VirtualThread): boolean;
  /**
   * Of a wait that is over: the step that ended it, which it could never have come before. (Not of a wait that
   * another step could have ended as well, such as taking a permit.)
   */
  readonly wokenBy?: Turn | undefined;
  /** Seconds after which a wait gives up; undefined = never. */
  readonly timeout?: number | undefined;
  /** A second object it touches, always in the mode `alsoMode`. */
  readonly also?: SyncObject | undefined;
  readonly alsoMode?: Mode;
  /** More objects it touches, where two are not enough. */
  readonly further?: readonly { readonly object: SyncObject; readonly mode: Mode }[] | undefined;
  /** How it touches the target if it is carried out in the present state. */
  mode(thread: VirtualThread): Mode;
  /** Whether it can be carried out in the present state (time-outs aside). */
  enabled(thread: VirtualThread): boolean;
  /** Carries it out in one step. What it returns or throws is the result of the learner's call. */
  perform(thread: VirtualThread): unknown;
  /** Carries out its giving up, where it has a `timeout`. */
  expire?(thread: VirtualThread): unknown;
  /** Threads that could make it enabled, as far as that is known: the holders of a lock. */
  holders?(thread: VirtualThread): VirtualThread[];
  /** A wait for a notification: the one that came too early, where the thread could not know of it. */
  missed?(): Missed | null;
  /** Starting: the thread that comes to life. */
  readonly starts?: VirtualThread | undefined;
  /** Joining: the thread whose end is waited for. */
  readonly joins?: VirtualThread | undefined;
  /** True = whatever it changes, it or what follows it undoes: a turn of a loop that only did such things changed nothing. */
  readonly passing?: boolean;
  /** Of a wait that may give up only when one of these has changed since (see `Poll`): what let it go on. */
  readonly polls?: { readonly objects: Versioned[] } | undefined;
  /** True = the kernel's own (a time slice, a poll): no step of the program. */
  readonly silent?: boolean;
  /** Name of the target where it has none of its own. */
  readonly label?: string | undefined;
}
