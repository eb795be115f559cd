/**
 * `console.log`: one operation among the threads of a process; two, the text and the end of the line, where several
 * processes share the terminal.
 */
import type { Task } from '../compile/runtime.ts';
import { kernelNow } from '../kernel/current.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Mode, type Operation, READ, WRITE } from '../kernel/operation.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { operate, perform, step, suspendableMethods } from './call.ts';
import { refresh } from './multiprocessing/refresh.ts';
import { show } from './show.ts';

class Print implements Operation {
  readonly code: string = 'print';
  readonly target: SyncObject | null;
  readonly text: string;
  protected readonly kernel: Kernel;
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
    this.kernel.terminal.print(thread, this.text);
  }
}

/** The text alone: other processes may write behind it in the same line. */
class Write extends Print {
  override perform(thread: VirtualThread): void {
    this.kernel.terminal.write(thread, this.text);
  }
}

class EndLine extends Print {
  override readonly code: string = 'print.end';
  override perform(thread: VirtualThread): void {
    this.kernel.terminal.endLine(thread);
  }
}

function print(values: unknown[]): void {
  const kernel = kernelNow();
  if (sharesTerminal(kernel)) return perform(twoSteps(kernel, values));
  return operate(new Print(kernel, textOf(values)));
}

function textOf(values: readonly unknown[]): string {
  return values.map(show).join(' ');
}

function* twoSteps(kernel: Kernel, values: readonly unknown[]): Task {
  yield* refresh(values);
  const text = textOf(values);
  yield* step(new Write(kernel, text));
  yield* step(new EndLine(kernel, '\n'));
  return undefined;
}

function sharesTerminal(kernel: Kernel): boolean {
  const { imports } = kernel.options.program;
  return imports.includes('multiprocessing') || imports.includes('concurrent.futures');
}

/** The `console` of learners' programs. */
class Console {
  /** Prints its arguments in one line. */
  log(...values: unknown[]): void {
    return print(values);
  }
  /** Like `log`. */
  error(...values: unknown[]): void {
    return print(values);
  }
  /** Like `log`. */
  warn(...values: unknown[]): void {
    return print(values);
  }
  /** Like `log`. */
  info(...values: unknown[]): void {
    return print(values);
  }
}

suspendableMethods(Console, 'log', 'error', 'warn', 'info');

export const console = new Console();
