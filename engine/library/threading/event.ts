import { kernelNow } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Mode, type Operation, READ } from '../../kernel/operation.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { waitArgument } from '../arguments.ts';
import { operate, suspendableMethods } from '../call.ts';
import { Change, Look, State } from '../operations.ts';
import { setRepr } from '../repr.ts';

/** What the kernel sees of an event. */
class EventState extends State {
  isSet = false;

  constructor(kernel: Kernel) {
    super(kernel, 'Event');
  }

  override get level(): number {
    return this.isSet ? 1 : 0;
  }

  setting(): Operation {
    return new Change('event.set', this, () => this.set());
  }

  /** Sets the flag. Those who wait are through, even where it is cleared before they have a turn. */
  set(): void {
    if (this.isSet) return;
    this.isSet = true;
    for (const t of this.kernel.living) if (t.op instanceof Wait && t.op.target === this) this.kernel.roused.push(t);
  }
}

/**
 * Waits for the flag. One step, though CPython makes it two (looking, and being woken): a thread that was
 * waiting when the flag was set does nothing that others could notice before it goes on, so it may as well
 * have looked then.
 */
export class Wait implements Operation {
  readonly code = 'event.wait';
  readonly target: EventState;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  constructor(event: EventState, timeout: number | undefined) {
    this.target = event;
    this.timeout = timeout;
    this.blocking = timeout === undefined;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.target.isSet;
  }
  enabledAt(level: number): boolean {
    return level === 1;
  }
  perform(thread: VirtualThread): boolean {
    this.target.kernel.acquire(thread, this.target);
    return true;
  }
  expire(thread: VirtualThread): boolean {
    this.target.kernel.acquire(thread, this.target);
    return false;
  }
}

/** What the kernel sees of an event: set by the class, which alone sees its private fields. */
export let eventState: (event: Event) => EventState;

/**
 * A flag that threads wait for. It is clear at first; `set` lets everybody who waits go on, and everybody who
 * comes later pass at once, until `clear`.
 *
 * @python threading.Event
 */
export class Event {
  readonly #state: EventState;

  constructor() {
    this.#state = new EventState(kernelNow());
  }

  /**
   * Whether the flag is set at this moment.
   *
   * @python threading.Event.is_set
   */
  isSet(): boolean {
    const state = this.#state;
    return operate(new Look('event.isSet', state, () => state.isSet));
  }

  /** Sets the flag, and lets all who wait go on. Does nothing where it is set already. */
  set(): void {
    return operate(this.#state.setting());
  }

  /** Clears the flag: whoever comes from now on waits. */
  clear(): void {
    const state = this.#state;
    return operate(new Change('event.clear', state, () => void (state.isSet = false)));
  }

  /**
   * Waits until the flag is set. True = it is; false = the time was up.
   *
   * @param timeout seconds to wait at most; default for ever; 0 or less = do not wait
   */
  wait(timeout?: number | { timeout?: number | null } | null): boolean {
    return operate(new Wait(this.#state, waitArgument(timeout)));
  }

  static {
    eventState = (event) => event.#state;
    setRepr(Event, (event) => (#state in event ? `<Event ${event.#state.isSet ? 'set' : 'unset'}>` : undefined));
  }
}

suspendableMethods(Event, 'isSet', 'set', 'clear', 'wait');
