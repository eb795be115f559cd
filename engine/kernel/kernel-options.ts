/** What a kernel is told when it is made, and small things it tells. */
import type { Program } from '../compile/program.ts';
import type { Task } from '../compile/runtime.ts';
import type { Operation } from './operation.ts';
import type { Loaded, ProcessOptions } from './process.ts';
import type { Recorder } from './recorder.ts';
import type { Strategy } from './strategy.ts';
import type { VirtualThread } from './thread.ts';
import type { ThreadIndex } from './thread-index.ts';

export type ClockKind = 'virtual' | 'real' | 'adversarial';

export interface KernelOptions {
  program: Program;
  strategy: Strategy;
  clock: ClockKind;
  /** True = every visible operation is a switch point; false = synchronisation and the sites in `racy`. */
  everywhere: boolean;
  /** `any`: at every visible operation; `calls-and-loops`: see `coarse-switching.ts`. */
  switchRule: 'any' | 'calls-and-loops';
  /** By site: 1 = accesses here race, so threads may switch before them. */
  racy: Uint8Array;
  maxSteps: number;
  seed: number;
  /** Whether the order of printed lines matters to whoever observes this execution. */
  printsMatter: boolean;
  /** Whom `notify` wakes: those who have waited longest, or any of those who wait. */
  waiters: 'fifo' | 'any';
  /** True = one thread of a process computes at a time. */
  gil: boolean;
  /** Threads of all processes that can compute at a time. */
  cores: number;
  /** Names threads alike in all executions of one exploration. */
  index: ThreadIndex;
  recorder: Recorder | null;
  /** Real clock: seconds of the program's time since it began. */
  realNow?: () => number;
  /** The first process, where it is not the main one: the others live elsewhere. */
  birth?: (ProcessOptions & { readonly number: number }) | undefined;
  /** What the first process does; default: it evaluates its modules. */
  life?: ((loaded: Loaded) => Task) | undefined;
  /** Makes the memory of a SharedArrayBuffer, where other workers are to have it. */
  sharedMemory?: ((bytes: number) => ArrayBufferLike) | null | undefined;
  /** Takes what is printed, where the terminal is elsewhere. */
  onWrite?: ((part: 'text' | 'end' | 'line', thread: string, text: string, time: number) => void) | undefined;
  /** Told of each line as it is printed. */
  onPrint?: ((line: PrintedLine) => void) | undefined;
}

/**
 * Why an execution is over before nobody can go on: the last thread that counts has ended, a bound was reached,
 * somebody stopped it, or it repeats itself for ever.
 */
export type Over = 'ended' | 'budget' | 'cancelled' | 'livelock';

export interface PrintedLine {
  process: number;
  thread: string;
  text: string;
  /** Seconds since the program began, by its clock. */
  time: number;
}

export interface Refusal {
  thread: VirtualThread;
  op: Operation;
  site: number;
}

export interface Burnt {
  thread: VirtualThread;
  /** The loop. */
  site: number;
  /** Steps of the turns that changed nothing. */
  steps: number;
}
