/** The sandbox in Node: a child process for each, stripped of everything it can be stripped of. */
import { converse, type Guest, type GuestEvents } from './conversation.ts';
import type { GuestLimits } from './envelope.ts';
import { DEFAULT_LIMITS, type Limits, type Sandbox } from './host.ts';
import { bundle } from './node-bundle.ts';
import { type Isolation, isolation } from './node-isolation.ts';
import { type GuestProcess, startGuestProcess } from './node-process.ts';

interface Parts {
  child: string;
  guest: string;
  worker: string;
  isolation: Isolation;
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
  const parts = loadParts(guestScript);
  const conversation = converse((_question, events) => openChild(parts, limits, events), limits);
  conversation.prepare();
  return conversation;
}

async function loadParts(guestScript: Promise<string>): Promise<Parts> {
  const scripts = [bundle('node-child'), guestScript, bundle('node-worker')] as const;
  const [child, guest, worker, around] = await Promise.all([...scripts, isolation()]);
  return { child, guest, worker, isolation: around };
}

/** A guest whose process starts as soon as its parts are there; what is sent before that waits. */
function openChild(parts: Promise<Parts>, limits: Limits, events: GuestEvents): Guest {
  let early: string[] | undefined = [];
  let child: GuestProcess | undefined;
  let isUnwanted = false;

  const started = parts.then(
    ({ child: boot, guest, worker, isolation: around }) => {
      if (isUnwanted) return;
      child = startGuestProcess({ prefix: around.prefix, boot, limits, events });
      const told: GuestLimits = { output: limits.output, reply: limits.reply };
      child.send(guest);
      child.send(JSON.stringify({ token: child.token, limits: told, worker: limits.workers ? worker : null }));
      for (const text of early ?? []) child.send(text);
      early = undefined;
    },
    (error: unknown) => events.ended({ code: 'internal', args: { message: String(error) } }),
  );

  return {
    suits: () => true,
    send: (message) => {
      const text = JSON.stringify(message);
      if (early === undefined) child?.send(text);
      else early.push(text);
    },
    kill: async () => {
      isUnwanted = true;
      await started;
      await child?.kill();
    },
  };
}
