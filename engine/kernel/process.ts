import type { Instance, Runtime } from '../compile/runtime.ts';
import { SyncObject } from './sync-object.ts';
import type { VirtualThread } from './thread.ts';

/** The program as one process has it. */
export interface Loaded {
  instance: Instance;
  runtime: Runtime;
}

export interface ProcessOptions {
  name: string;
  /** True = it is ended with the process that started it. */
  daemon: boolean;
  parent: Process | null;
}

/** Objects of the kernel's own have ids below zero, apart for each kind. */
const POPULATION = -(2 ** 40);
const FATE = -(2 ** 41);
const NUMBERS = -(2 ** 42);

/** A process: its own instance of the program's modules, and the threads that share them. */
export class Process {
  /** 0 = the main process; in order of making. */
  readonly number: number;
  name: string;
  readonly daemon: boolean;
  readonly parent: Process | null;
  loaded!: Loaded;
  main!: VirtualThread;
  /** Threads that are alive, in order of starting, the main thread first. */
  readonly threads: VirtualThread[] = [];
  /** Changes whenever a thread begins or ends: what `enumerate` and `activeCount` look at. */
  readonly population: SyncObject;
  /** Changes when the process is ended from outside, or cuts its daemon threads off. */
  readonly fate: SyncObject;
  /** Changes whenever threads without a name get their numbers: that decides what the next ones get. */
  readonly numbers: SyncObject;
  /** What library modules keep for this process, by name. */
  readonly libraries = new Map<string, unknown>();
  exitCode = 0;
  /** Seconds that a thread may compute before another one is asked. */
  switchInterval = 0.005;
  /** True = somebody may end it from outside, so the order of that and of each of its steps matters. */
  isMortal = false;
  /** Daemon threads have been started. */
  hasDaemons = false;
  /** Its main thread's code has ended. */
  isLeaving = false;
  /** Its main thread waits for all the others that count, and is the last (`Kernel.leaving`). */
  endsWithMain = false;

  /** @param index of its main thread: what its objects' ids are made from */
  constructor(number: number, index: number, options: ProcessOptions) {
    this.number = number;
    this.name = options.name;
    this.daemon = options.daemon;
    this.parent = options.parent;
    this.population = new SyncObject(POPULATION - index, 'threads');
    this.fate = new SyncObject(FATE - index, options.name);
    this.numbers = new SyncObject(NUMBERS - index, 'numbers of threads');
  }
}
