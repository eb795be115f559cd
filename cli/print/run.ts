import { printable } from '../../engine/explain/text/style.ts';
import { fit, textWidth } from '../../engine/explain/text/width.ts';
import type { OutputLine, RunResult } from '../../engine/explore/report.ts';
import { exportsText } from './outcomes.ts';
import { type Page, paragraph, word } from './page.ts';

const LEAST_NAME = 12;
const MOST_NAME = 24;

/** Prints a program's lines as they come, each with the time and the thread. */
export class OutputPrinter {
  readonly #page: Page;
  #nameWidth = LEAST_NAME;

  constructor(page: Page) {
    this.#page = page;
  }

  lines(lines: readonly OutputLine[]): string[] {
    for (const line of lines) this.#nameWidth = Math.min(MOST_NAME, Math.max(this.#nameWidth, textWidth(nameOf(line))));
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: OutputLine): string[] {
    const { style } = this.#page;
    const gutter = `${line.time.toFixed(3).padStart(9)}  ${fit(printable(nameOf(line)), this.#nameWidth)}  `;
    const [first = '', ...rest] = line.text.replace(/\n$/, '').split('\n');
    const blank = ' '.repeat(textWidth(gutter));
    return [style('dim', gutter) + printable(first), ...rest.map((text) => blank + printable(text))];
  }
}

function nameOf({ process, thread }: OutputLine): string {
  return process === 0 ? thread : `${process}/${thread}`;
}

/** How a run ended, after its output. */
export function runEndText(page: Page, { status, elapsed, exports }: RunResult): string[] {
  const ended = word(page, 'run.ended', { status: word(page, `status.${status}.title`), elapsed: seconds(elapsed) });
  const colour = status === 'finished' ? 'green' : 'red';
  const head = paragraph(page, capitalised(ended)).map((line) => page.style('bold', page.style(colour, line)));
  const exported =
    Object.keys(exports).length === 0
      ? []
      : paragraph(page, word(page, 'run.exports', { exports: exportsText(page, exports) }));
  return [...head, ...exported];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function seconds(value: number): string {
  return String(Number(value.toFixed(3)));
}
