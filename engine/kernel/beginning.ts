/**
 * Whether a thread has been started. Whoever asks that, or joins it, depends on the start where nothing orders the two:
 * before it joining is an error, after it a wait.
 */
import type { Kernel } from './kernel.ts';
import { Location } from './location.ts';
import type { Mode } from './operation.ts';
import { SyncObject } from './sync-object.ts';
import { VirtualThread } from './thread.ts';
import { entry } from './vector-clock.ts';

export class Beginning extends SyncObject {
  /** The thread; null = it has not been started. */
  thread: VirtualThread | null = null;
  private readonly location: Location;

  constructor(id: number, name: () => string) {
    super(id, name);
    this.location = new Location(id, undefined, null);
  }

  /** Of a thread that nobody can have seen before its start. */
  static of(thread: VirtualThread): Beginning {
    const beginning = new Beginning(thread.life.id, thread.name);
    beginning.thread = thread;
    return beginning;
  }

  /** Whether `asker` knows that it has been started: then nothing else could have been the answer. */
  isKnownTo(asker: VirtualThread): boolean {
    const { writer, writeClock } = this.location;
    return (writer < 0 && this.thread !== null) || (writer >= 0 && entry(asker.clock, writer) >= writeClock);
  }

  /** A thread starts it (`WRITE`), or sees whether it has been started. */
  touched(kernel: Kernel, by: VirtualThread, mode: Mode): void {
    kernel.detector.access(by, this.location, mode, by.site, kernel.steps - 1, true);
  }
}

/** What operations on threads are told: the thread, or what stands for it until it is started. */
export type Startable = VirtualThread | Beginning;

export function threadOf(who: Startable): VirtualThread | undefined {
  return who instanceof VirtualThread ? who : (who.thread ?? undefined);
}

export function lifeOf(who: Startable): SyncObject {
  return threadOf(who)?.life ?? (who as Beginning);
}

export function calledOf(who: Startable): string {
  return who instanceof VirtualThread ? who.name() : who.name;
}

/** What else an operation depends on: the start, where the asker cannot know of it. */
export function startSeenBy(who: Startable, asker: VirtualThread): Beginning | undefined {
  if (who instanceof VirtualThread || who.thread === null || who.isKnownTo(asker)) return undefined;
  return who;
}
