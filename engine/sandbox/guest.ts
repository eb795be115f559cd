/**
 * The guest: serves requests in a realm that `harden.ts` has stripped. Both entries (`browser-guest.ts`,
 * `node-guest.ts`) open their port, harden the realm, and only then load this and with it the engine.
 */

import { checkToGuest } from './check.ts';
import { createOutbox } from './outbox.ts';
import type { Port } from './port.ts';
import { createServer } from './testing/stub-serve.ts';

export function serve(port: Port): void {
  const outbox = createOutbox(port.send, port.limits, (id) => server.receive({ type: 'cancel', id }));
  const server = createServer(port.evaluate, outbox.send);
  const { parse, stringify } = JSON;
  port.listen((text) => {
    const message = checkToGuest(parse(text));
    if (message.type === 'ping') port.send(stringify({ type: 'pong', id: message.id }));
    else server.receive(message);
  });
  outbox.send({ type: 'ready' });
}
