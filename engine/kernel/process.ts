import type { Instance, Runtime } from '../compile/runtime.ts';
import type { SyncObject } from './sync-object.ts';
import type { VirtualThread } from './thread.ts';

/** The program as one process has it. */
export interface Loaded {
  instance: Instance;
  runtime: Runtime;
}

/** A process: its own instance of the program's modules, and the threads that share them. */
export class Process {
  /** 0 = the main process; in order of starting. */
  readonly number: number;
  loaded!: Loaded;
  main!: VirtualThread;
  /** Threads that are alive, in order of starting, the main thread first. */
  readonly threads: VirtualThread[] = [];
  /** Changes whenever a thread begins or ends: what `enumerate` and `activeCount` look at. */
  readonly population: SyncObject;
  /** What library modules keep for this process, by name. */
  readonly libraries = new Map<string, unknown>();
  exitCode = 0;

  constructor(number: number, population: SyncObject) {
    this.number = number;
    this.population = population;
  }
}
