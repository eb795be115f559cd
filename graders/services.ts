/** What grading needs from outside: a compiler and a sandbox. The browser and Node bring their own. */
import type { Build, CompileResult, Sources } from '../engine/compile/program.ts';
import type { Report, RunResult, Stepped, Trace } from '../engine/explore/report.ts';
import type { Failure, Progress, Request, Shortened } from '../engine/sandbox/protocol.ts';

/** What each type of question is answered with. */
interface Answers {
  run: RunResult;
  explore: Report;
  trace: Trace;
  step: Stepped;
  shorten: Shortened;
}

type WithoutId<R> = R extends { type: keyof Answers } ? Omit<R, 'id'> : never;
export type Question = WithoutId<Request>;
export type Answer<T> = { ok: true; result: T } | { ok: false; failure: Failure };

/** As much of an `AbortSignal` as is needed. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Handlers {
  onProgress?: (progress: Progress) => void;
  signal?: Signal | undefined;
}

/** As much of a sandbox as grading needs; both hosts' fit. */
export interface GradeSandbox {
  /** Serves one question. Never rejects: limits, stale schedules and defects are failures. */
  request<Q extends Question>(question: Q, handlers?: Handlers): Promise<Answer<Answers[Q['type']]>>;
}

export interface GradeServices {
  /**
   * Compiles the learner's files, the main module first. `parameters` are the names that module `exercise`
   * exports. Never throws for what a learner wrote.
   */
  compile(sources: Sources, build: Build, parameters: string[]): Promise<CompileResult> | CompileResult;
  sandbox: GradeSandbox;
}
