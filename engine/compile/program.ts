/**
 * What the compiler hands over: a program as data. It crosses worker and process borders, so it holds
 * nothing but strings, numbers and plain objects.
 */

/**
 * - `fast`: switches at synchronisation, calls of the library and loop back-edges; no access hooks.
 * - `traced`: a hook before every visible operation.
 * - `recorded`: `traced`, and every value read or written is reported too. Sites and steps are those of
 *   `traced`, so a schedule found there replays here.
 */
export type Build = 'fast' | 'traced' | 'recorded';

export type SiteKind =
  /** Reading a shared variable or a property. */
  | 'read'
  /** Writing one. */
  | 'write'
  /** A call (of the library, of a built-in or of the learner's own function). */
  | 'call'
  /** A loop's back-edge. */
  | 'loop';

/** A place in the learner's source where something visible may happen. Its index in `Program.sites` is its id. */
export interface Site {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
  endLine: number;
  endColumn: number;
  kind: SiteKind;
  /** What a reader calls the thing: `num`, `account.balance`, `items[i]`, `lock.acquire`. */
  name: string;
  /** The function it stands in, `''` at the top level of a module. */
  function: string;
  /**
   * Of a write: the sites of the reads whose value goes into the value written, followed through the
   * local variables of the same function. `num -= 1` names the read of `num`; so does
   * `const t = num; ... num = t - 1`. This is how a lost update is told from a mere overwrite.
   */
  feeds?: number[];
  /**
   * Of a write, or a call by which a container may be changed: the sites of the reads, and of the questions to
   * containers, that decide whether it is reached; of such a call also those whose answers are its arguments. If
   * what they saw is no longer so, the act rests on nothing (check-then-act).
   */
  basis?: number[];
  /**
   * Of a loop: its body, test and update assign no variable declared outside the loop but shared ones (which are
   * visible operations), and advance no iterator. A turn of such a loop that changes nothing visible would
   * repeat for ever: the loop is waiting for another thread.
   */
  idle?: boolean;
  /** Of `Atomics.store(flags, 0, x)`: what it writes, `flags[0]`. */
  element?: string;
  /** Of `new Lock()` in `const lock = new Lock()`, `this.lock = …`, `{ lock: … }`: the name it is given. */
  assigns?: string;
  /** It stands in code of this kind, in which no thread can be suspended. */
  within?: 'getter' | 'setter' | 'parameters';
  /** Of a write `x += e`, `x++`: the same expression reads it. */
  compound?: boolean;
}

export interface Program {
  /**
   * JavaScript source of one expression, in strict mode, whose value is a function
   * `(runtime: Runtime) => Instance`. It has no free name but the allow-list's.
   */
  code: string;
  build: Build;
  sites: Site[];
  /** The learner's files, the main module first. */
  files: string[];
  /** Names the program exports from its main module, in source order. */
  exports: string[];
  /** Library modules the program imports, sorted. */
  imports: string[];
  /** Eight hexadecimal digits over the sources: what a schedule string is checked against. */
  hash: string;
  /** Source map (version 3, JSON) from `code` to the learner's files. */
  map: string;
}

/** Something wrong with the learner's program, found before it runs. */
export interface Diagnostic {
  /** Stable name of the problem; its text is in the message files under `diagnostic.<code>`. */
  code: string;
  /** Values for the text's placeholders. */
  args: Record<string, string | number>;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export type CompileResult = { ok: true; program: Program } | { ok: false; diagnostics: Diagnostic[] };

/** The learner's files: path -> TypeScript source. */
export type Sources = Record<string, string>;
