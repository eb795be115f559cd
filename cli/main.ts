/** `interleave`: reads the command line, runs the command, turns whatever goes wrong into an exit status. */
import type { Language } from '../engine/explain/format.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { commandHelp, generalHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { parseArguments } from './parse-arguments.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { languageOf, say, texts } from './texts.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Each is loaded when it is called for: nobody who runs a program waits for the graders. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  explore: async () => (await import('./commands/explore.ts')).explore,
  grade: async () => (await import('./commands/grade.ts')).grade,
  verify: async () => (await import('./commands/verify.ts')).verify,
  'assignment kit': async () => (await import('./commands/assignment-kit.ts')).assignmentKit,
  'assignment check': async () => (await import('./commands/assignment.ts')).assignmentCheck,
  'grade-all': async () => (await import('./commands/grade-all.ts')).gradeAll,
  merge: async () => (await import('./commands/merge.ts')).merge,
  'new exercise': async () => (await import('./commands/new-exercise.ts')).newExercise,
};

async function main(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let language = spokenLanguage(words);
  let command: Command | null = null;
  try {
    command = (await commandOf(words)) ?? null;
    if (command === null) return await withoutCommand(words, language, terminal);
    const rest = words.slice(command.name.split(' ').length);
    const { flags, positionals } = parseArguments(command, words[0] === 'help' ? ['--help'] : rest);
    language = (flags.lang as Language | undefined) ?? language;
    if (flags.help === true) {
      terminal.out(commandHelp(language, command));
      return EXIT.fine;
    }
    return await command.run({ language, json: flags.format === 'json', flags, positionals, terminal });
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(error, command, language, terminal);
    return ourError(error, language, terminal);
  }
}

/**
 * The command that the first words name; `help run` names `run`. Undefined where there is no command at all.
 * @throws UsageError where the first word is no command
 */
function commandOf(words: readonly string[]): Promise<Command> | undefined {
  const named = words[0] === 'help' ? words.slice(1) : words;
  const [first] = named;
  if (first === undefined || first.startsWith('-')) return undefined;
  const names = Object.keys(COMMANDS);
  const found = names.find((name) => name.split(' ').every((word, index) => named[index] === word));
  if (found !== undefined) return COMMANDS[found]?.();
  // `new` alone, or `new thing`, is the beginning of a name.
  const guess = names.find((name) => name.startsWith(`${first} `)) ?? nearest(first, names);
  throw new UsageError('usage.unknown-command', {
    command: first,
    known: guess === null ? 'no' : 'yes',
    nearest: guess ?? '',
  });
}

async function withoutCommand(words: readonly string[], language: Language, terminal: Terminal): Promise<ExitStatus> {
  const unknown = words.find(
    (word, index) => !KNOWN_ALONE.has(word.split('=')[0] as string) && words[index - 1] !== '--lang',
  );
  if (unknown !== undefined) throw new UsageError('usage.unknown-flag', { flag: unknown, known: 'no', nearest: '' });
  if (words.includes('--version')) {
    terminal.out(VERSION);
    return EXIT.fine;
  }
  const isAsked = words.some((word) => word === 'help' || word === '--help' || word === '-h');
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const help = generalHelp(language, commands);
  if (isAsked) terminal.out(help);
  else terminal.error(help);
  return isAsked ? EXIT.fine : EXIT.usage;
}

const KNOWN_ALONE: ReadonlySet<string> = new Set(['help', '--help', '-h', '--version', '--lang']);

/** The language has to be known before anything else, since a wrong flag is complained about in it. */
function spokenLanguage(words: readonly string[]): Language {
  const at = words.indexOf('--lang');
  const given = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return given === 'en' || given === 'zh-cn' ? given : languageOf(process.env);
}

function wrongUsage(error: UsageError, command: Command | null, language: Language, terminal: Terminal): ExitStatus {
  terminal.error(`interleave: ${texts.say(language, error.text)}`);
  if (error.mentionsHelp) {
    terminal.error(
      say(language, 'usage.see-help', { command: command === null ? 'interleave' : `interleave ${command.name}` }),
    );
  }
  return EXIT.usage;
}

function ourError(error: unknown, language: Language, terminal: Terminal): ExitStatus {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.error(`interleave: ${say(language, 'usage.our-error')}\n${detail}`);
  return EXIT.ours;
}

process.exitCode = await main(process.argv.slice(2), processTerminal());
