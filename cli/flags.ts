/** Flags as data: parsing, checking and help come from the same table. */

interface FlagBase {
  /** Without the dashes. */
  name: string;
  /** Code of its line of help: `flag.<help>`; its name where it is left out. */
  help?: string;
}

export type Flag = FlagBase &
  (
    | { kind: 'switch' }
    | { kind: 'text'; value: string; many?: true }
    | { kind: 'integer'; value: string; least: number; most?: number }
    | { kind: 'number'; value: string; above: number }
    | { kind: 'choice'; choices: readonly string[] }
  );

export interface Positional {
  name: string;
  /** Any number of them, also none. */
  many?: true;
}

/** What the flags were given as: only those that were. */
export interface FlagValues {
  readonly [name: string]: string | number | boolean | readonly string[] | undefined;
}

export const COMMON_FLAGS: readonly Flag[] = [
  { name: 'format', kind: 'choice', choices: ['text', 'json'] },
  { name: 'lang', kind: 'choice', choices: ['en', 'zh-cn'] },
  { name: 'help', kind: 'switch' },
];

/** Settings of the machine that a program runs on: of `run` and `explore`. */
export const MACHINE_FLAGS: readonly Flag[] = [
  { name: 'switch', kind: 'choice', choices: ['any', 'calls-and-loops'] },
  { name: 'no-gil', kind: 'switch' },
  { name: 'cores', kind: 'integer', value: 'N', least: 1, most: 1024 },
  { name: 'seed', kind: 'integer', value: 'N', least: 0, most: 2 ** 32 - 1 },
  { name: 'max-steps', kind: 'integer', value: 'N', least: 1, most: 1e9 },
  { name: 'param', kind: 'text', value: 'NAME=VALUE', many: true },
];
