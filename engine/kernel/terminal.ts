import type { Kernel } from './kernel.ts';
import type { PrintedLine } from './kernel-options.ts';
import { SyncObject } from './sync-object.ts';
import type { VirtualThread } from './thread.ts';

/** What programs print on. All processes share it. */
export class Terminal extends SyncObject {
  /** The lines so far. */
  readonly output: PrintedLine[] = [];
  private open: PrintedLine | null = null;
  private readonly kernel: Kernel;

  constructor(id: number, kernel: Kernel) {
    super(id, 'terminal');
    this.kernel = kernel;
  }

  /** Writes text; the line goes on until somebody ends it. */
  write(thread: VirtualThread, text: string): void {
    if (this.passOn('text', thread, text)) return;
    if (this.open === null) {
      this.open = this.line(thread, '');
      this.output.push(this.open);
    }
    this.open.text += text;
  }

  /** Ends the line that has been written. */
  endLine(thread: VirtualThread): void {
    if (this.passOn('end', thread, '')) return;
    if (this.open === null) this.write(thread, '');
    this.kernel.options.onPrint?.(this.open as PrintedLine);
    this.open = null;
  }

  /** Prints a line in the name of a thread. */
  print(thread: VirtualThread, text: string): void {
    if (this.passOn('line', thread, text)) return;
    const line = this.line(thread, text);
    this.output.push(line);
    this.kernel.options.onPrint?.(line);
  }

  private passOn(part: 'text' | 'end' | 'line', thread: VirtualThread, text: string): boolean {
    const { options, now } = this.kernel;
    options.onWrite?.(part, thread.name(), text, options.realNow?.() ?? now);
    return options.onWrite !== undefined;
  }

  private line(thread: VirtualThread, text: string): PrintedLine {
    return { process: thread.process.number, thread: thread.name(), text, time: this.kernel.now };
  }
}
