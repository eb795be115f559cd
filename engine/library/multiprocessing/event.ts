import type { Flag } from '../../os/event.ts';
import { waitArgument } from '../arguments.ts';
import { suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { ask, create, find, to } from './call.ts';
import { shareable } from './share.ts';

let revived: Flag | null = null;

/**
 * A flag that processes wait for.
 *
 * @python multiprocessing.Event
 */
export class Event {
  readonly #flag: Flag;

  constructor() {
    this.#flag = revived ?? create('Event', 'flag');
  }

  /**
   * Whether the flag is set at this moment.
   *
   * @python multiprocessing.Event.is_set
   */
  isSet(): boolean {
    return ask(to(this.#flag, 'look'));
  }

  /** Sets the flag, and lets all who wait go on. */
  set(): void {
    return ask(to(this.#flag, 'change', true));
  }

  /** Clears the flag: whoever comes from now on waits. */
  clear(): void {
    return ask(to(this.#flag, 'change', false));
  }

  /**
   * Waits until the flag is set. True = it is; false = the time was up.
   *
   * @param timeout seconds to wait at most; default for ever; 0 or less = do not wait
   */
  wait(timeout?: number | { timeout?: number | null } | null): boolean {
    return ask(to(this.#flag, 'wait'), waitArgument(timeout));
  }

  static {
    shareable(
      'Event',
      Event,
      (event) => (#flag in event ? [event.#flag.reference] : undefined),
      ([reference]) => {
        revived = find<Flag>(reference);
        try {
          return new Event();
        } finally {
          revived = null;
        }
      },
    );
    setRepr(Event, (event) => (#flag in event ? `<Event ${event.#flag.isSet ? 'set' : 'unset'}>` : undefined));
  }
}

suspendableMethods(Event, 'isSet', 'set', 'clear', 'wait');
