/** What both hosts of the sandbox offer: the browser's (`browser-host.ts`) and Node's (`node-host.ts`). */
import type { OutputLine, Report, RunResult, Stepped, Trace } from '../explore/report.ts';
import type { Failure, Progress, Request, Samples, Shortened } from './protocol.ts';

/** What each type of request is answered with. */
export interface Answers {
  run: RunResult;
  explore: Report;
  sample: Samples;
  trace: Trace;
  step: Stepped;
  shorten: Shortened;
}
export type QuestionType = keyof Answers;

type WithoutId<R> = R extends { id: number } ? Omit<R, 'id'> : never;
/** A request before it is sent: the sandbox numbers them. */
export type Question = WithoutId<Extract<Request, { type: QuestionType }>>;

export type Answer<T> = { ok: true; result: T } | { ok: false; failure: Failure };

/** As much of an `AbortSignal` as is needed, so that this file knows no host. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Handlers {
  /** Lines as they are printed, in batches. */
  onOutput?: (lines: OutputLine[]) => void;
  onProgress?: (progress: Progress) => void;
  /**
   * Aborting asks the guest for what it has so far (a report with the bound `cancelled`), and stops it, with the
   * failure `stopped`, when it does not answer within `Limits.grace`.
   */
  signal?: Signal | undefined;
}

/**
 * A place for one stranger's programs. Requests of one sandbox may meet in the same guest, one after the
 * other: give each submission a sandbox of its own.
 */
export interface Sandbox {
  /**
   * Serves one request; several at once wait for each other. Never rejects: whatever goes wrong, the limits
   * of the sandbox included, is a failure. A guest that ended is replaced at the next request.
   */
  request<Q extends Question>(question: Q, handlers?: Handlers): Promise<Answer<Answers[Q['type']]>>;
  /** Ends the guest and whatever it started. Requests under way fail as `stopped`; later ones too. */
  close(): Promise<void>;
}

export interface Limits {
  /**
   * Milliseconds without a sign of life. Programs are bounded in steps, and a guest answers between slices of
   * them, so this is met only by what cannot be counted: a regular expression, a sort, a huge allocation.
   */
  silence: number;
  /** Milliseconds for one request in all. */
  deadline: number;
  /** Milliseconds that a guest has to answer after it was asked to stop. */
  grace: number;
  /** UTF-16 code units that one request may print. */
  output: number;
  /** UTF-16 code units of one reply. */
  reply: number;
  /** Mebibytes of JavaScript heap (Node). */
  heap: number;
  /** Mebibytes of resident memory, array buffers included (Node, where the system tells). */
  memory: number;
  /** Whether processes that run by the real clock may have workers of their own. */
  workers: boolean;
}

export const DEFAULT_LIMITS: Limits = {
  silence: 30_000,
  deadline: 600_000,
  grace: 2_000,
  output: 1 << 20,
  reply: 64 << 20,
  heap: 256,
  memory: 512,
  workers: false,
};
