/**
 * The guest: serves requests in a realm that `harden.ts` has stripped. Both entries (`browser-guest.ts`,
 * `node-guest.ts`) open their port, harden the realm, and only then load this and with it the engine.
 */

import { createServer, type Timers } from '../explore/serve.ts';
import { globals, modules } from '../library/index.ts';
import { soon } from './capture.ts';
import { checkGuestLimits, checkToGuest } from './check.ts';
import { freezeLibrary } from './freeze-library.ts';
import { harden } from './harden.ts';
import { createOutbox } from './outbox.ts';
import type { Port } from './port.ts';

const timers: Timers = {
  wait: (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds);
      else soon(resolve);
    }),
  now: () => performance.now(),
};

export function serve(port: Port): void {
  freezeLibrary(harden, [globals, ...Object.values(modules)]);
  const outbox = createOutbox(port.send, checkGuestLimits(port.limits), (id) => server.receive({ type: 'cancel', id }));
  const server = createServer(port.evaluate, outbox.send, timers);
  const { parse, stringify } = JSON;
  port.listen((text) => {
    const message = checkToGuest(parse(text));
    if (message.type === 'ping') port.send(stringify({ type: 'pong', id: message.id }));
    else server.receive(message);
  });
  outbox.send({ type: 'ready' });
}
