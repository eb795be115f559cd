/** The operations on processes in one realm: beginning, being waited for, being ended. */

import type { Task } from '../compile/runtime.ts';
import { kernelNow } from '../kernel/current.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { COMMUTE, type Mode, type Operation, READ, WRITE } from '../kernel/operation.ts';
import type { Loaded, Process } from '../kernel/process.ts';
import { SyncObject } from '../kernel/sync-object.ts';
import { ENDED, type VirtualThread } from '../kernel/thread.ts';
import { joinInto, tick } from '../kernel/vector-clock.ts';

const TABLE = -6;

/** Brings a process to life. */
export class ProcessStart implements Operation {
  readonly code = 'process.start';
  readonly target = new SyncObject(TABLE, 'processes');
  readonly starts: VirtualThread;
  private readonly kernel: Kernel;
  private readonly process: Process;
  private readonly task: (loaded: Loaded) => Task;

  constructor(kernel: Kernel, process: Process, task: (loaded: Loaded) => Task) {
    this.kernel = kernel;
    this.process = process;
    this.starts = process.main;
    this.task = task;
  }
  get label(): string {
    return this.process.name;
  }
  mode(): Mode {
    return COMMUTE;
  }
  enabled(): boolean {
    return true;
  }
  perform(starter: VirtualThread): void {
    const { kernel, process } = this;
    kernel.solo = false;
    joinInto(process.main.clock, starter.clock);
    tick(starter.clock, starter.index);
    kernel.launch(process, this.task);
  }
}

/** Waits until a process has ended; with a time-out, tells by giving up that it has not. */
export class ProcessJoin implements Operation {
  readonly code = 'process.join';
  readonly target: SyncObject;
  readonly blocking: boolean;
  readonly timeout: number | undefined;
  private readonly process: Process;

  constructor(process: Process, timeout: number | undefined) {
    this.process = process;
    this.timeout = timeout;
    this.blocking = timeout === undefined;
    this.target = process.main.life;
  }
  get label(): string {
    return this.process.name;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.process.main.state === ENDED;
  }
  perform(joiner: VirtualThread): boolean {
    kernelNow().acquire(joiner, this.target);
    return true;
  }
  expire(): boolean {
    return false;
  }
  holders(): VirtualThread[] {
    return this.process.main.state === ENDED ? [] : [this.process.main];
  }
}

/** Asks how a process is: null = it lives, else its exit code. */
export class ProcessLook implements Operation {
  readonly code: string;
  readonly target: SyncObject;
  private readonly process: Process;
  private readonly answer: (exitCode: number | null) => unknown;

  constructor(process: Process, code: string, answer: (exitCode: number | null) => unknown) {
    this.process = process;
    this.code = code;
    this.answer = answer;
    this.target = process.main.life;
  }
  get label(): string {
    return this.process.name;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(asker: VirtualThread): unknown {
    if (this.process.main.state !== ENDED) return this.answer(null);
    kernelNow().acquire(asker, this.target);
    return this.answer(this.process.exitCode);
  }
}

/** Ends a process where it is. */
export class ProcessKill implements Operation {
  readonly code: string;
  readonly target: SyncObject;
  readonly also: SyncObject;
  private readonly process: Process;
  private readonly signal: number;

  constructor(process: Process, code: string, signal: number) {
    this.process = process;
    this.code = code;
    this.signal = signal;
    this.target = process.fate;
    this.also = process.main.life;
  }
  /** Of a process that has ended: nothing. */
  mode(): Mode {
    return this.process.main.state === ENDED ? READ : WRITE;
  }
  get alsoMode(): Mode {
    return this.mode();
  }
  fickle(): boolean {
    return true;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): boolean {
    const { process } = this;
    if (process.main.state === ENDED) return false;
    const kernel = kernelNow();
    process.exitCode = -this.signal;
    kernel.release(thread, process.main.life);
    kernel.kill(process);
    return true;
  }
}
