import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { COMMON_FLAGS, type Flag, type FlagValues } from './flags.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export interface Arguments {
  flags: FlagValues;
  positionals: string[];
}

/**
 * Reads the words after a command by its table of flags.
 * @throws UsageError that names the word at fault and what would be right
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const flags = [...command.flags, ...COMMON_FLAGS];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      flags.map(({ name, kind }) => [name, { type: kind === 'switch' ? 'boolean' : 'string' }]),
    ),
  });

  const values: Record<string, FlagValues[string]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === (token.rawName === '-h' ? 'help' : token.name));
    if (flag === undefined || (!token.rawName.startsWith('--') && token.rawName !== '-h')) {
      throw unknownFlag(token.rawName, token.name, flags);
    }
    const value = readValue(flag, token.value);
    if (flag.kind === 'text' && flag.many)
      values[flag.name] = [...((values[flag.name] as string[]) ?? []), value as string];
    else if (flag.name in values) throw new UsageError('usage.flag-twice', { flag: flag.name });
    else values[flag.name] = value;
  }
  if (values.help !== true) checkPositionals(command, positionals);
  return { flags: values, positionals };
}

function unknownFlag(raw: string, name: string, flags: readonly Flag[]): UsageError {
  const guess = nearest(
    name,
    flags.map((flag) => flag.name),
  );
  return new UsageError('usage.unknown-flag', {
    flag: raw,
    known: guess === null ? 'no' : 'yes',
    nearest: `--${guess}`,
  });
}

function readValue(flag: Flag, given: string | undefined): string | number | boolean {
  if (flag.kind === 'switch') {
    if (given !== undefined) throw new UsageError('usage.flag-takes-nothing', { flag: flag.name, given });
    return true;
  }
  // `--seed --jobs` is a forgotten value, not a value that begins with dashes.
  if (given === undefined || given.startsWith('--'))
    throw new UsageError('usage.flag-needs-value', { flag: flag.name });
  const wrong = (code: string, args: Record<string, string | number>) =>
    new UsageError(code, { flag: flag.name, given, ...args });
  switch (flag.kind) {
    case 'text':
      return given;
    case 'choice':
      if (flag.choices.includes(given)) return given;
      throw wrong('usage.flag-choice', { choices: flag.choices.join(', ') });
    case 'integer': {
      const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
      const most = flag.most ?? Number.MAX_SAFE_INTEGER;
      if (value >= flag.least && value <= most) return value;
      throw wrong('usage.flag-integer', { least: flag.least, most });
    }
    case 'number': {
      const value = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
      if (value > flag.above && Number.isFinite(value)) return value;
      throw wrong('usage.flag-number', { above: flag.above });
    }
  }
}

function checkPositionals({ name, positionals: expected }: Command, given: readonly string[]): void {
  const needed = expected.filter(({ many }) => !many);
  const missing = needed[given.length];
  if (missing !== undefined) throw new UsageError('usage.missing', { command: name, what: missing.name });
  const takesMany = expected.some(({ many }) => many);
  if (!takesMany && given.length > expected.length) {
    throw new UsageError('usage.too-many', { command: name, given: given[expected.length] as string });
  }
}
