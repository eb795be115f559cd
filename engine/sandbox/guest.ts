/**
 * The guest: serves requests in a realm that `harden.ts` has stripped. Both entries (`browser-guest.ts`,
 * `node-guest.ts`) open their port, harden the realm, and only then load this and with it the engine.
 */

import type { OpenWorker } from '../explore/processes/supervisor.ts';
import { type Loading, WorkerProcess } from '../explore/processes/worker-process.ts';
import { createServer, type Timers } from '../explore/serve.ts';
import { errorText } from '../library/error-text.ts';
import { globals, modules } from '../library/index.ts';
import { soon } from './capture.ts';
import { checkGuestLimits, checkToGuest } from './check.ts';
import { checkFromProcess, checkToProcess } from './check-processes.ts';
import { freezeLibrary } from './freeze-library.ts';
import { harden } from './harden.ts';
import { createOutbox } from './outbox.ts';
import type { OpenGuestWorker, Port, WorkerPort } from './port.ts';

const timers: Timers = {
  wait: (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds);
      else soon(resolve);
    }),
  now: () => performance.now(),
};

export function serve(port: Port | WorkerPort): void {
  freezeLibrary(harden, [globals, ...Object.values(modules)]);
  if (port.kind === 'host') serveHost(port);
  else serveProcesses(port);
}

function serveHost(port: Port): void {
  const outbox = createOutbox(port.send, checkGuestLimits(port.limits), (id) => server.receive({ type: 'cancel', id }));
  const server = createServer(port.evaluate, outbox.send, timers, workers(port.openWorker));
  const { parse, stringify } = JSON;
  port.listen((text) => {
    const message = checkToGuest(parse(text));
    if (message.type === 'ping') port.send(stringify({ type: 'pong', id: message.id }));
    else server.receive(message);
  });
  outbox.send({ type: 'ready' });
}

/** Workers that say what they should, or are ended. */
function workers(open: OpenGuestWorker | null): OpenWorker | null {
  if (open === null) return null;
  return (events) => {
    const worker = open({
      message: (data) => {
        try {
          events.message(checkFromProcess(data));
        } catch (error) {
          events.ended(errorText(error));
        }
      },
      ended: events.ended,
    });
    return { post: worker.send, end: worker.end };
  };
}

/** One process after the other lives here, all of one program. */
function serveProcesses(port: WorkerPort): void {
  let loading: Loading | undefined;
  let process: WorkerProcess | undefined;
  port.listen((data) => {
    try {
      const messages = checkToProcess(data);
      for (const message of messages) {
        if (message.type === 'load') {
          const { program, options } = message;
          loading = { program, options, factory: port.evaluate(program.code) as Loading['factory'] };
          port.send([{ type: 'ready' }]);
        }
        if (message.type === 'begin') {
          process = new WorkerProcess(loading as Loading, message.begin, message.elapsed, port.send, timers);
        }
      }
      if (!messages.some(({ type }) => type === 'load' || type === 'begin')) process?.receive(messages);
    } catch (error) {
      port.send([{ type: 'failed', message: errorText(error) }]);
    }
  });
}
