import type { Flag } from '../../../os/event.ts';

/** The server of a manager, as those know it that ask it for something. */
export interface Server {
  /** Set once it has been shut down. */
  readonly gone: Flag;
}
