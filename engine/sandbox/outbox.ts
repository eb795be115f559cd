/** What the guest sends: printed lines in batches, and nothing beyond its limits. */
import type { FromGuest, GuestLimits } from './envelope.ts';
import type { Reply } from './protocol.ts';

type Lines = Extract<Reply, { type: 'output' }>;

/** Often enough to look immediate, seldom enough that the page has time for other things. */
const BATCH_MILLISECONDS = 32;

export interface Outbox {
  send(reply: Reply): void;
}

/**
 * `overflow` is called with the id of a request that went beyond a limit; the host has been told, and nothing
 * more is sent for it.
 */
export function createOutbox(
  post: (text: string) => void,
  limits: GuestLimits,
  overflow: (id: number) => void,
): Outbox {
  const { stringify } = JSON;
  let waiting: Lines | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastBatch = Number.NEGATIVE_INFINITY;
  let current = 0;
  let printed = 0;
  let isMuted = false;

  function deliver(message: FromGuest): void {
    const text = stringify(message);
    if (text.length <= limits.reply) post(text);
    else if ('id' in message) refuse(message.id);
  }

  function refuse(id: number): void {
    isMuted = true;
    waiting = undefined;
    post(stringify({ type: 'failure', id, failure: { code: 'output-limit', args: { characters: limits.output } } }));
    overflow(id);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === undefined) return;
    const lines = waiting;
    waiting = undefined;
    lastBatch = performance.now();
    deliver(lines);
  }

  function add(message: Lines): void {
    for (const line of message.lines) printed += line.text.length + 1;
    if (printed > limits.output) {
      refuse(message.id);
      return;
    }
    if (waiting === undefined) waiting = { type: 'output', id: message.id, lines: [...message.lines] };
    else for (const line of message.lines) waiting.lines.push(line);
    const age = performance.now() - lastBatch;
    if (age >= BATCH_MILLISECONDS) flush();
    else timer ??= setTimeout(flush, BATCH_MILLISECONDS - age);
  }

  return {
    send: (reply) => {
      if ('id' in reply && reply.id !== current) {
        flush();
        current = reply.id;
        printed = 0;
        isMuted = false;
      }
      if (isMuted) return;
      if (reply.type === 'output') return add(reply);
      flush();
      if (!isMuted) deliver(reply);
    },
  };
}
