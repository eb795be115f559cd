/**
 * The host's half of the border, the same for every host: sends requests to a guest, checks what comes back,
 * keeps the limits, and ends a guest that breaks one. How a guest is made and ended is the caller's affair.
 */
import { checkFromGuest, checkResult, type Unchecked } from './check.ts';
import type { ToGuest } from './envelope.ts';
import type { Answer, Answers, Handlers, Limits, Question, Sandbox } from './host.ts';
import type { Failure } from './protocol.ts';

/** A guest as its host holds it. */
export interface Guest {
  send(message: ToGuest): void;
  /** Whether it can serve this question (a worker holds the code of one program). */
  suits(question: Question): boolean;
  /** Ends it and whatever it started. Resolves when nothing of it is left. */
  kill(): Promise<void>;
}

export interface GuestEvents {
  /** A message arrived: JSON, not yet looked at. */
  message(text: string): void;
  /** The guest is gone, though nobody asked it to go. */
  ended(failure: Failure): void;
}

/** `question` is undefined where a guest is opened before anything is asked. */
export type OpenGuest = (question: Question | undefined, events: GuestEvents) => Guest;

/** Messages between two heartbeats. An honest guest sends a few dozen; each costs the page time, even an empty one. */
const MAX_MESSAGES = 5_000;
const MAX_UNASKED = 100;
/** A heartbeat is sent this often within `Limits.silence`. */
const BEATS = 8;
/** A guest that has not said yet that it is ready has to be loaded and hardened first, on a slow machine too. */
const START_MILLISECONDS = 20_000;
/** The longest delay that timers understand. */
const LONGEST_DELAY = 2 ** 31 - 1;
/** What a guest may say of itself; the other codes are for its host to find. */
const GUESTS_OWN: ReadonlySet<Failure['code']> = new Set([
  'schedule-stale',
  'schedule-malformed',
  'schedule-impossible',
  'internal',
  'output-limit',
]);

export interface Conversation extends Sandbox {
  /** Opens a guest for the question that will probably be asked next, so that it is there by then. */
  prepare(question?: Question): void;
}

export function converse(open: OpenGuest, limits: Limits): Conversation {
  let guest: Guest | undefined;
  let isReady = false;
  let unasked = 0;
  let events: GuestEvents | undefined;
  let early: Failure | undefined;
  let busy = 0;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;
  let stopAtOnce: (() => void) | undefined;

  /** The guest for a question: the one at hand where it suits, else a new one. */
  async function guestFor(question: Question | undefined): Promise<Guest> {
    if (guest !== undefined && question !== undefined && !guest.suits(question)) await dismiss();
    return guest ?? start(question);
  }

  function start(question: Question | undefined): Guest {
    isReady = false;
    unasked = 0;
    early = undefined;
    const opened: Guest = open(question, {
      message: (text) => {
        if (guest !== opened) return;
        isReady = true;
        if (events !== undefined) return events.message(text);
        // Between requests an honest guest says that it is ready, or answers a heartbeat too late.
        unasked += 1;
        if (unasked > MAX_UNASKED) void dismiss();
      },
      ended: (failure) => {
        if (guest !== opened) return;
        if (events !== undefined) return events.ended(failure);
        early = failure;
        void dismiss();
      },
    });
    guest = opened;
    return opened;
  }

  async function dismiss(): Promise<void> {
    const leaving = guest;
    guest = undefined;
    await leaving?.kill();
  }

  async function serve<Q extends Question>(question: Q, handlers: Handlers): Promise<Answer<Answers[Q['type']]>> {
    type Result = Answer<Answers[Q['type']]>;
    if (closing !== undefined || handlers.signal?.aborted) return { ok: false, failure: stopped() };
    const partner = await guestFor(question);
    lastId += 1;
    const id = lastId;
    const { promise, resolve } = Promise.withResolvers<Result>();
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let isOver = false;
    let wasAlive = true;
    let missed = 0;
    let received = 0;
    let messages = 0;
    let printed = 0;

    const after = (milliseconds: number, action: () => void) => {
      if (milliseconds > LONGEST_DELAY) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        action();
      }, milliseconds);
      timers.add(timer);
    };
    const end = (answer: Result, keepsGuest: boolean) => {
      if (isOver) return;
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      handlers.signal?.removeEventListener('abort', cancel);
      events = undefined;
      stopAtOnce = undefined;
      // The caller hears of it when nothing of the guest is left.
      if (keepsGuest) resolve(answer);
      else void dismiss().finally(() => resolve(answer));
    };
    const fail = (failure: Failure, keepsGuest = false) => end({ ok: false, failure }, keepsGuest);
    const cancel = () => {
      partner.send({ type: 'cancel', id });
      after(limits.grace, () => fail(stopped()));
    };
    /** Beats are counted, not seconds: a host that was suspended for an hour has missed one. */
    const beat = () => {
      missed = wasAlive ? 0 : missed + 1;
      wasAlive = false;
      messages = 0;
      if (isReady && missed >= BEATS) {
        fail({ code: 'time-limit', args: { seconds: limits.silence / 1000 } });
      } else if (!isReady && missed * (limits.silence / BEATS) >= Math.max(limits.silence, START_MILLISECONDS)) {
        fail({ code: 'crashed', args: { reason: 'it does not start' } });
      } else {
        partner.send({ type: 'ping', id });
        after(limits.silence / BEATS, beat);
      }
    };
    const receive = (message: Unchecked) => {
      if (message.type === 'ready' || message.type === 'pong' || message.id !== id) return;
      switch (message.type) {
        case 'output':
          for (const line of message.lines) printed += line.text.length + 1;
          if (printed > limits.output) fail(outputLimit(limits.output));
          else handlers.onOutput?.(message.lines);
          break;
        case 'progress':
          handlers.onProgress?.(message.progress);
          break;
        case 'result':
          end({ ok: true, result: message.result as Answers[Q['type']] }, true);
          break;
        case 'failure':
          fail(message.failure, message.failure.code.startsWith('schedule-'));
      }
    };

    events = {
      message: (text) => {
        wasAlive = true;
        received += text.length;
        messages += 1;
        // An honest guest keeps the limits itself; lines are JSON here, hence the room.
        if (received > limits.reply + 8 * limits.output || messages > MAX_MESSAGES) {
          return fail(outputLimit(limits.output));
        }
        const message = read(text, question);
        if (message.ok) receive(message.message);
        else fail({ code: 'crashed', args: { reason: message.reason } });
      },
      ended: (failure) => fail(failure),
    };
    stopAtOnce = () => fail(stopped());
    handlers.signal?.addEventListener('abort', cancel);
    if (early !== undefined) {
      fail(early);
      return promise;
    }
    after(limits.deadline, () => fail({ code: 'time-limit', args: { seconds: limits.deadline / 1000 } }));
    partner.send({ ...question, id } as ToGuest);
    beat();
    return promise;
  }

  return {
    request: (question, handlers = {}) => {
      busy += 1;
      const answer = queue.then(() => serve(question, handlers));
      queue = answer
        .catch(() => {})
        .finally(() => {
          busy -= 1;
        });
      return answer;
    },
    prepare: (question) => {
      if (busy > 0 || closing !== undefined) return;
      queue = queue.then(() => guestFor(question)).catch(() => {});
    },
    close: () => {
      closing ??= (async () => {
        stopAtOnce?.();
        await queue;
        await dismiss();
      })();
      return closing;
    },
  };
}

function stopped(): Failure {
  return { code: 'stopped', args: {} };
}

function outputLimit(characters: number): Failure {
  return { code: 'output-limit', args: { characters } };
}

/** A reply of the wrong shape: a guest that was taken over, or a defect of ours; either way it is not believed. */
function read(text: string, question: Question): { ok: true; message: Unchecked } | { ok: false; reason: string } {
  try {
    const message = checkFromGuest(JSON.parse(text));
    if (message.type === 'result') message.result = checkResult[question.type](message.result);
    if (message.type === 'failure' && !GUESTS_OWN.has(message.failure.code)) {
      throw new TypeError(`a guest cannot fail as ${message.failure.code}`);
    }
    return { ok: true, message };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
