import type { FromProcess } from '../../os/protocol.ts';
import type { OutputLine } from '../report.ts';

type Print = Extract<FromProcess, { type: 'print' }>;

/** What the processes of several workers print on: the text of one may come between the text and the line end of another. */
export class SharedTerminal {
  /** The lines so far. */
  readonly output: OutputLine[] = [];
  private open: OutputLine | null = null;
  private readonly tell: (line: OutputLine) => void;

  constructor(tell: (line: OutputLine) => void) {
    this.tell = tell;
  }

  print(process: number, { part, thread, text, time }: Print): void {
    const line: OutputLine = { process, thread, text, time };
    if (part === 'line') {
      this.output.push(line);
      this.tell(line);
      return;
    }
    if (this.open === null) {
      this.open = { ...line, text: '' };
      this.output.push(this.open);
    }
    if (part === 'text') this.open.text += text;
    else this.close();
  }

  /** Ends the line that somebody has begun. */
  close(): void {
    if (this.open !== null) this.tell(this.open);
    this.open = null;
  }
}
