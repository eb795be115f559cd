/** The sandbox in a browser: for each guest a frame without an origin, and in it a worker made for one program. */
import { openFrame, type Script, takeFrame } from './browser-frames.ts';
import { converse, type Guest, type GuestEvents } from './conversation.ts';
import type { GuestLimits, ToGuest } from './envelope.ts';
import { DEFAULT_LIMITS, type Limits, type Question, type Sandbox } from './host.ts';

/** Somebody is watching: ten seconds without an answer are long. But the page can be left to run as long as it likes. */
const BROWSER_LIMITS: Limits = { ...DEFAULT_LIMITS, silence: 10_000, deadline: Number.POSITIVE_INFINITY };

export interface BrowserSandbox extends Sandbox {
  /**
   * Starts the worker for this question already, so that the request that follows is served at once. Does
   * nothing while a request is under way.
   */
  prepare(question?: Question): void;
}

export function createBrowserSandboxOf(script: Promise<Script>, chosen: Partial<Limits> = {}): BrowserSandbox {
  const limits: Limits = { ...BROWSER_LIMITS, ...chosen };
  // The frame can load while the program is still being compiled.
  script.then(openFrame, () => {});
  return converse((question, events) => openWorker(script, question, limits, events), limits);
}

/**
 * A guest whose worker starts as soon as a frame is there and the program is known; what is sent before that
 * waits in the line.
 */
function openWorker(
  script: Promise<Script>,
  question: Question | undefined,
  limits: Limits,
  events: GuestEvents,
): Guest {
  const code = question?.program.code;
  const { port1: own, port2: theirs } = new MessageChannel();
  let isUnwanted = false;
  let remove = () => {};

  own.onmessage = ({ data }) => {
    if (typeof data === 'string') events.message(data);
  };

  async function start(): Promise<void> {
    const frame = takeFrame(await script);
    remove = frame.remove;
    if (isUnwanted) return remove();
    const told: GuestLimits = { output: limits.output, reply: limits.reply };
    frame.start({ code: code ?? '', line: theirs, limits: told }, (reason) =>
      events.ended({ code: isOutOfMemory(reason) ? 'memory-limit' : 'crashed', args: { reason } }),
    );
  }
  start().catch((error: unknown) => events.ended({ code: 'internal', args: { message: String(error) } }));

  return {
    // A worker's program is part of its script: it cannot take another one.
    suits: (asked) => asked.program.code === code,
    send: (message) => own.postMessage(JSON.stringify(withoutCode(message))),
    kill: async () => {
      isUnwanted = true;
      own.onmessage = null;
      own.close();
      remove();
    },
  };
}

/** The worker has the code already. */
function withoutCode(message: ToGuest): ToGuest {
  return 'program' in message ? { ...message, program: { ...message.program, code: '' } } : message;
}

function isOutOfMemory(reason: string): boolean {
  return /out of memory|allocation (failed|size overflow)/i.test(reason);
}
