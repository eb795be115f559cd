import type { Terminal } from './terminal.ts';

/** Nobody needs to be told of what is over before they would ask. */
const SILENT_MS = 500;
const REDRAW_MS = 100;

/**
 * One line on standard error that tells how far things are, while a person watches; nothing otherwise.
 * It is gone when `done` has been called.
 */
export class Progress {
  readonly #terminal: Terminal;
  readonly #timer: NodeJS.Timeout | undefined;
  #text = '';
  #shown = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    if (!terminal.isWatched) return;
    const since = Date.now();
    this.#timer = setInterval(() => {
      if (Date.now() - since >= SILENT_MS) this.#draw(this.#text);
    }, REDRAW_MS);
    this.#timer.unref();
  }

  /** What the line is to say from now on. */
  tell(text: string): void {
    this.#text = text;
  }

  /** Takes the line away, for good. */
  done(): void {
    clearInterval(this.#timer);
    this.#draw('');
  }

  #draw(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    // Back to the beginning of the line, and erase it.
    process.stderr.write(`\r\u001b[2K${this.#terminal.errorStyle('dim', text)}`);
  }
}
