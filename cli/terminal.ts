/** The terminal, as far as commands know it. Tests and the real one look alike. */
import { coloured, plain, type Style } from '../engine/explain/text/style.ts';

export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** How standard output is set off; without colours unless a person looks at it. */
  style: Style;
  errorStyle: Style;
  /** Cells of a line. */
  width: number;
  /** True = a person watches standard error, so that a line there may change under their eyes. */
  isWatched: boolean;
  /** Aborted by Ctrl+C. */
  interrupted: AbortSignal;
}

/** Lines in files and logs are as long as on a usual wide terminal, whoever writes them. */
const WIDTH_ELSEWHERE = 100;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 160;

/** One Ctrl+C can arrive twice: from the terminal, and from the command that started this one. */
const SAME_INTERRUPT_MS = 500;

/** The process's own terminal. Ctrl+C interrupts; a second one, later, ends the process at once. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const interruption = new AbortController();
  let interruptedAt = Number.POSITIVE_INFINITY;
  process.on('SIGINT', () => {
    if (Date.now() - interruptedAt > SAME_INTERRUPT_MS) process.exit(130);
    interruptedAt = Math.min(interruptedAt, Date.now());
    interruption.abort();
  });
  // Whoever reads us has read enough (`interleave … | head`): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => void stdout.write(`${text}\n`),
    error: (text) => void stderr.write(`${text}\n`),
    style: wantsColour(stdout, env) ? coloured : plain,
    errorStyle: wantsColour(stderr, env) ? coloured : plain,
    width: stdout.isTTY
      ? Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, stdout.columns || WIDTH_ELSEWHERE))
      : WIDTH_ELSEWHERE,
    isWatched: stderr.isTTY === true && env.TERM !== 'dumb',
    interrupted: interruption.signal,
  };
}

/** Colour only where a person looks, and never against NO_COLOR (https://no-color.org). */
function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
