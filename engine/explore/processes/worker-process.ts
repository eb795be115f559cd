/** A process in a worker: its kernel, driven by the clock and by the answers of the operating system. */
import type { Program } from '../../compile/program.ts';
import { setKernel } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Process } from '../../kernel/process.ts';
import { nativeMemory } from '../../kernel/shared-buffer.ts';
import { live } from '../../library/multiprocessing/roles.ts';
import type { Account, Begin, FromProcess, ToProcess } from '../../os/protocol.ts';
import { append, awaitedCall, RemoteTransport } from '../../os/remote.ts';
import { threadNumber } from '../../os/server.ts';
import { setTransport } from '../../os/transport.ts';
import { begin as beginExecution, exportsOf, type Factory, statusOf } from '../execution.ts';
import { findingsOf } from '../findings/index.ts';
import { waitOf } from '../findings/places.ts';
import type { Line, RunOptions } from '../report.ts';
import { RUN_MAX_STEPS } from '../run.ts';
import type { Timers } from '../serve.ts';
import { FirstCome } from '../strategies/first-come.ts';
import { RandomWalk } from '../strategies/random-walk.ts';
import { stuckThreads } from '../waits.ts';

/** Milliseconds that threads go on before answers are heard again. */
const SLICE = 5;
/** Milliseconds between two signs of life. */
const SIGN_EVERY = 1_000;

export interface Loading {
  program: Program;
  factory: Factory;
  options: RunOptions;
}

export class WorkerProcess {
  private readonly kernel: Kernel;
  private transport!: RemoteTransport;
  private readonly number: number;
  private readonly send: (messages: FromProcess[]) => void;
  private readonly timers: Timers;
  private outbox: FromProcess[] = [];
  private isScheduled = false;
  private isOver = false;
  /** When the timer that has been set rings. */
  private ringsAt = Infinity;
  private lastSign: number;
  private readonly speed: number;

  /**
   * It begins at once.
   *
   * @param elapsed seconds that the program has been running by now
   * @param send takes a batch for the operating system
   */
  constructor(
    { program, factory, options }: Loading,
    begin: Begin,
    elapsed: number,
    send: (messages: FromProcess[]) => void,
    timers: Timers,
  ) {
    this.number = begin.number;
    this.send = send;
    this.timers = timers;
    this.speed = options.speed ?? 1;
    const { speed } = this;
    const began = timers.now();
    this.lastSign = began;
    const post = (message: FromProcess) => append(this.outbox, message);
    const { role, data } = begin;
    this.kernel = beginExecution({
      program,
      factory,
      strategy: options.seed === undefined ? new FirstCome() : new RandomWalk(options.seed + begin.number),
      clock: 'real',
      switch: options.switch,
      everywhere: program.build !== 'fast',
      racy: new Uint8Array(program.sites.length),
      maxSteps: options.maxSteps ?? RUN_MAX_STEPS,
      seed: options.seed ?? 0,
      gil: options.gil,
      cores: options.cores,
      printsMatter: false,
      parameters: options.parameters ?? {},
      realNow: () => elapsed + ((timers.now() - began) / 1000) * speed,
      onWrite: (part, thread, text, time) => post({ type: 'print', part, thread, text, time }),
      birth: {
        number: begin.number,
        name: begin.name,
        daemon: begin.daemon,
        parent: begin.parent === null ? null : new Process(begin.parent.number, 0, { ...begin.parent, ...ORPHAN }),
      },
      sharedMemory: nativeMemory,
      life: role === null ? undefined : (loaded) => live(role, data, loaded),
      prepare: (kernel) => {
        this.transport = new RemoteTransport(kernel, begin, post);
        setTransport(kernel, this.transport);
      },
    });
    this.turn();
  }

  /** Answers have come. */
  receive(messages: readonly ToProcess[]): void {
    for (const message of messages) {
      if (message.type === 'answer') this.transport.receive(message);
      if (message.type === 'recall') this.transport.giveBack(message.handle);
      if (message.type === 'stop') return this.stop();
    }
    if (!this.isScheduled) this.turn();
  }

  private turn(): void {
    const { kernel, timers } = this;
    if (this.isOver) return;
    setKernel(kernel);
    const began = timers.now();
    kernel.wake();
    kernel.drive(() => {
      this.flush();
      return timers.now() - began > SLICE;
    });
    if (kernel.over !== null) return this.end();
    if (kernel.next !== null) {
      this.goOnSoon();
      return this.flush();
    }
    const wakeAt = kernel.wakeAt();
    this.outbox.push({ type: 'rests', answers: this.transport.answers, isForEver: wakeAt === Infinity });
    this.flush();
    if (wakeAt < Infinity) this.ringAt(wakeAt);
  }

  private goOnSoon(): void {
    const { timers } = this;
    if (timers.now() - this.lastSign > SIGN_EVERY) this.outbox.push({ type: 'alive' });
    this.isScheduled = true;
    void timers.wait(0).then(() => {
      this.isScheduled = false;
      this.turn();
    });
  }

  /** @param moment by the program's clock */
  private ringAt(moment: number): void {
    if (moment >= this.ringsAt) return;
    this.ringsAt = moment;
    const { options } = this.kernel;
    const seconds = (moment - (options.realNow?.() ?? 0)) / this.speed;
    void this.timers.wait(Math.max(1, Math.ceil(seconds * 1000))).then(() => {
      if (this.ringsAt === moment) this.ringsAt = Infinity;
      if (!this.isScheduled) this.turn();
    });
  }

  private end(): void {
    const exitCode = this.kernel.over === 'ended' ? (this.kernel.processes[0]?.exitCode ?? 0) : 1;
    this.isOver = true;
    this.outbox.push({ type: 'ended', exitCode, account: this.account() });
    this.flush();
  }

  private stop(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.outbox.push({ type: 'account', account: this.account() });
    this.flush();
  }

  private flush(): void {
    if (this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.lastSign = this.timers.now();
    this.send(messages);
  }

  private account(): Account {
    const { kernel } = this;
    const findings = findingsOf(kernel, '', null);
    const named = <L extends Line>(line: L): L => ({ ...line, id: threadNumber(this.number, line.id) });
    return {
      status: statusOf(kernel),
      exports: this.number === 0 ? exportsOf(kernel) : {},
      findings: findings.map(({ lines, waits, ...rest }) => ({
        ...rest,
        lines: lines.map(named),
        ...(waits && { waits: waits.map((wait) => ({ ...named(wait), holders: wait.holders.map(named) })) }),
      })),
      steps: kernel.steps,
      elapsed: kernel.now,
      waiting: stuckThreads(kernel).map((t) => {
        const wait = waitOf(kernel, t);
        return { wait: { ...named(wait), holders: wait.holders.map(named) }, call: awaitedCall(t) };
      }),
    };
  }
}

const ORPHAN = { daemon: false, parent: null };
