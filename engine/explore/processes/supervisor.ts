/** A program whose processes live in workers: starts them, carries their messages, watches them, and ends them. */
import type { Program } from '../../compile/program.ts';
import type { Account, Begin, FromProcess, ToProcess } from '../../os/protocol.ts';
import { KILLED, Server } from '../../os/server.ts';
import type { OutputLine, RunOptions, RunResult } from '../report.ts';
import type { Timers } from '../serve.ts';
import { SharedTerminal } from './shared-terminal.ts';
import { verdictOf } from './verdict.ts';

/** A worker as it is held by whoever opened it. */
export interface ProcessWorker {
  post(messages: ToProcess[]): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

export interface WorkerEvents {
  message(messages: FromProcess[]): void;
  /** It is gone, though nobody ended it. */
  ended(reason: string): void;
}

/** Opens a worker in which nothing happens yet. */
export type OpenWorker = (events: WorkerEvents) => ProcessWorker;

export interface Supervisor {
  readonly result: Promise<RunResult>;
  /** Asks for what there is so far. */
  cancel(): void;
}

/** Workers kept for processes to come: starting one takes longer than anything a small process does. */
const MOST_IDLE = 4;
/** Processes that may live at a time. */
const MOST_PROCESSES = 100;
/** Milliseconds that a process has to say what it has found. */
const GRACE = 500;
/** Milliseconds without a sign of life, from a process that does not rest. */
const SILENCE = 15_000;
const LOOK_EVERY = 1_000;

interface Holder {
  worker: ProcessWorker;
  /** The process that lives in it; null = none. */
  process: number | null;
  outbox: ToProcess[];
  /** It can begin. */
  isReady: boolean;
  heard: number;
  rests: boolean;
}

export function supervise(
  program: Program,
  options: RunOptions,
  open: OpenWorker,
  timers: Timers,
  onPrint: (line: OutputLine) => void,
): Supervisor {
  const { promise, resolve } = Promise.withResolvers<RunResult>();
  const speed = options.speed ?? 1;
  /** When the main process began. */
  let began: number | null = null;
  const now = () => (began === null ? 0 : ((timers.now() - began) / 1000) * speed);
  const terminal = new SharedTerminal(onPrint);
  const holders = new Set<Holder>();
  const living = new Map<number, Holder>();
  const accounts = new Map<number, Account>();
  /** Processes whose worker broke down, and why. */
  const broken = new Map<number, string>();
  /** Of processes that have ended. */
  let steps = 0;
  let end: 'running' | 'stopping' | 'over' = 'running';

  const server = new Server({
    send: (process, message) => living.get(process)?.outbox.push(message),
    after: (seconds, act) => {
      let isWanted = true;
      void timers.wait(Math.max(1, (seconds / speed) * 1000)).then(() => {
        if (!isWanted || end === 'over') return;
        act();
        settle();
      });
      return () => {
        isWanted = false;
      };
    },
    begin,
    kill: (process) => dismiss(living.get(process)),
  });

  function begin(message: Begin): void {
    const { number } = message;
    if (living.size >= MOST_PROCESSES) {
      broken.set(number, `more than ${MOST_PROCESSES} processes at a time`);
      return server.ended(number, 1);
    }
    const holder = [...holders].find(({ process }) => process === null) ?? openHolder();
    holder.process = number;
    holder.heard = timers.now();
    holder.rests = false;
    living.set(number, holder);
    holder.outbox.push({ type: 'begin', begin: message, elapsed: 0 });
    prepare();
  }

  /** The next process does not wait for its worker. */
  function prepare(): void {
    if (![...holders].some(({ process }) => process === null) && holders.size < MOST_PROCESSES) openHolder();
  }

  function openHolder(): Holder {
    const worker = open({
      message: (messages) => receive(holder, messages),
      ended: (reason) => breakDown(holder, reason),
    });
    const load: ToProcess = { type: 'load', program, options };
    const holder: Holder = { worker, process: null, outbox: [], isReady: false, heard: timers.now(), rests: true };
    worker.post([load]);
    holders.add(holder);
    return holder;
  }

  function receive(holder: Holder, messages: FromProcess[]): void {
    const { process } = holder;
    holder.heard = timers.now();
    if (messages[0]?.type === 'ready') holder.isReady = true;
    if (end === 'over' || process === null) return;
    try {
      for (const message of messages) {
        if (message.type !== 'rests') holder.rests = false;
        else holder.rests = true;
        if (message.type === 'ready') continue;
        if (message.type === 'print') terminal.print(process, message);
        else if (message.type === 'ended') leave(holder, process, message);
        else if (message.type === 'account') accounts.set(process, message.account);
        else if (message.type === 'failed') breakDown(holder, message.message);
        else server.receive(process, message);
      }
    } catch (error) {
      // It asked for what nobody may ask for.
      breakDown(holder, error instanceof Error ? error.message : String(error));
    }
    settle();
  }

  function leave(
    holder: Holder,
    process: number,
    { exitCode, account }: Extract<FromProcess, { type: 'ended' }>,
  ): void {
    steps += account.steps;
    // A thousand processes that ended well are not worth remembering.
    if (process === 0 || account.status !== 'finished' || account.findings.length > 0) accounts.set(process, account);
    living.delete(process);
    holder.process = null;
    holder.rests = true;
    holder.outbox = [];
    server.ended(process, exitCode);
    if ([...holders].filter((one) => one.process === null).length > MOST_IDLE) dismiss(holder);
  }

  function breakDown(holder: Holder, reason: string): void {
    const { process } = holder;
    dismiss(holder);
    if (process === null || end === 'over') return;
    broken.set(process, reason);
    server.ended(process, KILLED);
    settle();
  }

  function dismiss(holder: Holder | undefined): void {
    if (holder === undefined) return;
    holder.worker.end();
    holders.delete(holder);
    if (holder.process !== null) living.delete(holder.process);
    holder.process = null;
  }

  /** Sends off what has been answered, and looks whether that was all. */
  function settle(): void {
    for (const holder of living.values()) {
      if (holder.outbox.length === 0 || !holder.isReady) continue;
      holder.rests = false;
      // Its worker may have been loading meanwhile.
      const [first, ...rest] = holder.outbox as [ToProcess, ...ToProcess[]];
      began ??= timers.now();
      holder.worker.post(first.type === 'begin' ? [{ ...first, elapsed: now() }, ...rest] : holder.outbox);
      holder.outbox = [];
    }
    if (end === 'running' && server.isOver) finish('ended');
    else if (end === 'running' && server.isStuck) stop('stuck');
    else if (end === 'stopping' && [...living.keys()].every((process) => accounts.has(process))) finish(reason);
  }

  let reason: 'ended' | 'stuck' | 'cancelled' = 'ended';

  function stop(why: 'stuck' | 'cancelled'): void {
    if (end !== 'running') return;
    end = 'stopping';
    reason = why;
    for (const { worker } of living.values()) worker.post([{ type: 'stop' }]);
    void timers.wait(GRACE).then(() => finish(why));
    settle();
  }

  function finish(why: 'ended' | 'stuck' | 'cancelled'): void {
    if (end === 'over') return;
    end = 'over';
    const elapsed = now();
    terminal.close();
    for (const process of living.keys()) steps += accounts.get(process)?.steps ?? 0;
    resolve(verdictOf({ program, steps, server, accounts, broken, why, elapsed, output: terminal.output }));
    for (const holder of [...holders]) dismiss(holder);
  }

  /** A process that does nothing it can be heard of by, such as a search with an endless regular expression. */
  async function watch(): Promise<void> {
    while (end === 'running') {
      await timers.wait(LOOK_EVERY);
      for (const holder of living.values()) {
        if (!holder.rests && timers.now() - holder.heard > SILENCE) breakDown(holder, 'it does not answer any more');
      }
    }
  }

  server.boot();
  settle();
  void watch();
  return { result: promise, cancel: () => stop('cancelled') };
}
