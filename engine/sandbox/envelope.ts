/** What really travels: the messages of `protocol.ts`, and those by which the host sees that its guest is alive. */
import type { Reply, Request } from './protocol.ts';

export type ToGuest = Request | { type: 'ping'; id: number };

export type FromGuest = Reply | { type: 'pong'; id: number };

/** What a guest is told about its limits; it keeps them itself as far as it can, and the host keeps them again. */
export interface GuestLimits {
  /** UTF-16 code units that one request may print. */
  output: number;
  /** UTF-16 code units of one reply, as JSON. */
  reply: number;
}
