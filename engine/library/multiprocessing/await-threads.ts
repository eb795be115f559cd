import { type Mode, type Operation, READ } from '../../kernel/operation.ts';
import type { Process } from '../../kernel/process.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';

/** Waits until the other threads of the calling process that count have ended. */
export class AwaitThreads implements Operation {
  readonly code = 'process.leave';
  readonly target: SyncObject;
  readonly blocking = true;
  readonly label: string;
  private readonly process: Process;

  constructor(process: Process) {
    this.process = process;
    this.target = process.population;
    this.label = process.name;
  }
  private others(): VirtualThread[] {
    return this.process.threads.filter((t) => t !== this.process.main && !t.daemon);
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.others().length === 0;
  }
  perform(): void {}
  holders(): VirtualThread[] {
    return this.others();
  }
}
