import { decode } from '@jridgewell/sourcemap-codec';

/** 1-based lines and columns of the learner's file, columns in UTF-16 code units. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

const word = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;

/** Where things of the stripped code stand in the learner's TypeScript. Offsets are into the stripped code. */
export class Positions {
  readonly file: string;
  readonly code: string;
  readonly source: string;
  #generated: number[] = [];
  #original: number[] = [];
  #lineStarts: number[];

  constructor(file: string, source: string, code: string, map: string) {
    this.file = file;
    this.source = source;
    this.code = code;
    this.#lineStarts = lineStarts(source);
    const starts = lineStarts(code);
    const lines = decode((JSON.parse(map) as { mappings: string }).mappings);
    for (const [line, segments] of lines.entries()) {
      for (const segment of segments) {
        if (segment.length === 1) continue;
        let offset = (starts[line] as number) + segment[0];
        // esbuild maps a statement from the indentation before it.
        while (code[offset] === ' ') offset++;
        this.#generated.push(offset);
        this.#original.push((this.#lineStarts[segment[2]] ?? source.length) + segment[3]);
      }
    }
  }

  /** The offset in the source of an offset in the code; exact where the two texts agree since the last mapping. */
  original(offset: number): number {
    const index = this.#before(offset);
    if (index < 0) return 0;
    const start = this.#generated[index] as number;
    const original = this.#original[index] as number;
    if (offset === start) return original;
    const between = this.code.slice(start, offset);
    return this.source.startsWith(between, original) ? original + between.length : original;
  }

  /** 0-based column, as source maps and ESTree have it. */
  location(offset: number): { line: number; column: number } {
    const { line, column } = this.#lineColumn(this.original(offset));
    return { line, column: column - 1 };
  }

  /** The range in the source of a stretch of the code. */
  range(start: number, end: number): Range {
    const from = this.original(start);
    const to = Math.max(this.#end(start, end, from), from);
    const first = this.#lineColumn(from);
    const last = this.#lineColumn(to);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  }

  /** The range of a stretch of the source itself. */
  sourceRange(from: number, to: number): Range {
    const first = this.#lineColumn(from);
    const last = this.#lineColumn(to);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  }

  /** The word the learner wrote where the code has an identifier: esbuild renames shadowing variables. */
  wordAt(offset: number): string | undefined {
    word.lastIndex = this.original(offset);
    return word.exec(this.source)?.[0];
  }

  /** The end of the last token: by the mapping before it, else by looking for its text. */
  #end(start: number, end: number, from: number): number {
    let index = this.#before(end - 1);
    let text = '';
    let until = end;
    while (index >= 0 && (this.#generated[index] as number) >= start) {
      // esbuild puts semicolons where the learner wrote none.
      text = this.code.slice(this.#generated[index], until).replace(/[;\s]+$/, '');
      if (text !== '') break;
      until = this.#generated[index--] as number;
    }
    if (index < 0 || text === '') return from + Math.min(end - start, 1);
    const original = this.#original[index] as number;
    if (original < from) return from + Math.min(end - start, 1);
    if (this.source.startsWith(text, original)) return original + text.length;
    return this.#endOfToken(text, original);
  }

  /** Where a text that esbuild printed in its own way ends in the source: other quotes, no types. */
  #endOfToken(text: string, original: number): number {
    const last = /[\p{ID_Continue}$]+$|.$/su.exec(text)?.[0] ?? '';
    for (let at = original; at < this.source.length; at++) {
      const quote = this.source[at] as string;
      if (/['"`]/.test(quote)) {
        const isLast = /["'`]/.test(last);
        do at += this.source[at] === '\\' ? 2 : 1;
        while (at < this.source.length && this.source[at] !== quote);
        if (isLast) return at + 1;
      } else if (this.source.startsWith(last, at)) return at + last.length;
    }
    return original + 1;
  }

  #before(offset: number): number {
    let low = 0;
    let high = this.#generated.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#generated[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #lineColumn(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (this.#lineStarts[low - 1] as number) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
