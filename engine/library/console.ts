/** `console.log`: one operation among the threads of a process. */
import { kernelNow } from '../kernel/current.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Mode, type Operation, READ, WRITE } from '../kernel/operation.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { operate, suspendableMethods } from './call.ts';
import { show } from './show.ts';

class Print implements Operation {
  readonly code = 'print';
  readonly target: SyncObject | null;
  readonly text: string;
  private readonly kernel: Kernel;
  constructor(kernel: Kernel, text: string) {
    this.kernel = kernel;
    this.text = text;
    this.target = kernel.options.printsMatter ? kernel.terminal : null;
  }
  mode(): Mode {
    return this.target === null ? READ : WRITE;
  }
  enabled(): boolean {
    return true;
  }
  perform(thread: VirtualThread): void {
    this.kernel.print(thread, this.text);
  }
}

/** The `console` of learners' programs. */
export class Console {
  /** Prints its arguments in one line. */
  log(...values: unknown[]): void {
    return operate(new Print(kernelNow(), values.map(show).join(' ')));
  }
  /** Like `log`. */
  error(...values: unknown[]): void {
    return operate(new Print(kernelNow(), values.map(show).join(' ')));
  }
  /** Like `log`. */
  warn(...values: unknown[]): void {
    return operate(new Print(kernelNow(), values.map(show).join(' ')));
  }
  /** Like `log`. */
  info(...values: unknown[]): void {
    return operate(new Print(kernelNow(), values.map(show).join(' ')));
  }
}

suspendableMethods(Console, 'log', 'error', 'warn', 'info');

export const console = new Console();
