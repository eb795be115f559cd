import type { Language } from '../engine/explain/format.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Flag, FlagValues, Positional } from './flags.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given when it runs. */
export interface Invocation {
  language: Language;
  json: boolean;
  flags: FlagValues;
  positionals: readonly string[];
  terminal: Terminal;
}

/** One command of `interleave`. Its texts are `command.<name>.*` in the message files. */
export interface Command {
  name: string;
  /** The words after its name that are part of it: `new exercise`. */
  positionals: readonly Positional[];
  flags: readonly Flag[];
  run(invocation: Invocation): Promise<ExitStatus>;
}
