/** The sandbox in Node: a child process for each, stripped of everything it can be stripped of. */
import { converse, type Guest, type GuestEvents } from './conversation.ts';
import type { GuestLimits } from './envelope.ts';
import { DEFAULT_LIMITS, type Limits, type Sandbox } from './host.ts';
import { bundle } from './node-bundle.ts';
import { assumedIsolation, type Isolation, isolation } from './node-isolation.ts';
import { type GuestProcess, startGuestProcess } from './node-process.ts';
import type { Failure } from './protocol.ts';

interface Scripts {
  child: string;
  guest: string;
  worker: string;
}

/**
 * A sandbox for one submission. Its child starts at once, so that it is ready when the program is compiled.
 * An idle sandbox does not keep the process running; its child ends with the process at the latest, but close it
 * when the submission is done with.
 */
export function createNodeSandbox(limits: Partial<Limits> = {}): Sandbox {
  return createNodeSandboxOf(bundle('node-guest'), limits);
}

/** The same around another guest script: for tests in which the guest has been taken over. */
export function createNodeSandboxOf(guestScript: Promise<string>, chosen: Partial<Limits> = {}): Sandbox {
  const limits: Limits = { ...DEFAULT_LIMITS, ...chosen };
  const scripts = loadScripts(guestScript);
  const conversation = converse((_question, events) => openChild(scripts, limits, events), limits);
  conversation.prepare();
  return conversation;
}

async function loadScripts(guestScript: Promise<string>): Promise<Scripts> {
  const [child, guest, worker] = await Promise.all([bundle('node-child'), guestScript, bundle('node-worker')]);
  return { child, guest, worker };
}

/** A guest whose process starts as soon as its scripts are there; what is sent before that waits. */
function openChild(loading: Promise<Scripts>, limits: Limits, events: GuestEvents): Guest {
  /** What has been sent, while another process may still have to take the place of the first. */
  let sent: string[] | undefined = [];
  let child: GuestProcess | undefined;
  let isUnwanted = false;

  function start({ child: boot, guest, worker }: Scripts, { prefix }: Isolation, itsEvents: GuestEvents): void {
    child = startGuestProcess({ prefix, boot, limits, events: itsEvents });
    const told: GuestLimits = { output: limits.output, reply: limits.reply };
    child.send(guest);
    child.send(JSON.stringify({ token: child.token, limits: told, worker: limits.workers ? worker : null }));
    for (const text of sent ?? []) child.send(text);
  }

  /** What works on the system is found out beside the start of the first guest, which nearly always is right. */
  async function open(scripts: Scripts): Promise<void> {
    if (isUnwanted) return;
    const assumed = assumedIsolation();
    let early: Failure | undefined;
    start(scripts, assumed, {
      message: events.message,
      ended: (failure) => {
        if (sent === undefined) events.ended(failure);
        else early = failure;
      },
    });
    const found = await isolation();
    if (found !== assumed) {
      await child?.kill();
      early = undefined;
      if (!isUnwanted) start(scripts, found, events);
    }
    sent = undefined;
    if (early !== undefined) events.ended(early);
  }

  const started = loading.then(open, (error: unknown) =>
    events.ended({ code: 'internal', args: { message: String(error) } }),
  );

  return {
    suits: () => true,
    send: (message) => {
      const text = JSON.stringify(message);
      sent?.push(text);
      child?.send(text);
    },
    kill: async () => {
      isUnwanted = true;
      await started;
      await child?.kill();
    },
  };
}
