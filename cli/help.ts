/** Help, made from the same tables that parsing goes by. */
import type { Language } from '../engine/explain/format.ts';
import { textWidth, wrap } from '../engine/explain/text/width.ts';
import type { Command } from './command.ts';
import { COMMON_FLAGS, type Flag } from './flags.ts';
import { say } from './texts.ts';

const WIDTH = 100;
const GAP = 2;

/** Help of the whole: what it is for, its commands, its exit status. */
export function generalHelp(language: Language, commands: readonly Command[]): string {
  const list = commands.map((command): [string, string] => [
    usageOf(command),
    say(language, `command.${command.name}.summary`),
  ]);
  return [
    say(language, 'help.about'),
    '',
    say(language, 'help.commands'),
    ...twoColumns(list),
    '',
    say(language, 'help.all'),
    ...twoColumns(COMMON_FLAGS.map((flag) => flagLine(language, flag))),
    '',
    ...exitStatus(language),
    '',
    say(language, 'help.more'),
  ].join('\n');
}

/** Help of one command: usage, what it does, every flag, exit status. */
export function commandHelp(language: Language, command: Command): string {
  const { name, flags } = command;
  const own =
    flags.length === 0
      ? []
      : ['', say(language, 'help.flags'), ...twoColumns(flags.map((flag) => flagLine(language, flag)))];
  return [
    say(language, 'help.usage', {
      usage: ['interleave', usageOf(command), ...(flags.length > 0 ? [say(language, 'help.flags-word')] : [])].join(
        ' ',
      ),
    }),
    '',
    ...say(language, `command.${name}.about`)
      .split('\n')
      .flatMap((line) => wrap(line, WIDTH)),
    ...own,
    '',
    say(language, 'help.all'),
    ...twoColumns(COMMON_FLAGS.map((flag) => flagLine(language, flag))),
    '',
    ...exitStatus(language),
    '',
    say(language, 'help.examples'),
    ...say(language, `command.${name}.examples`)
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}

function usageOf({ name, positionals }: Command): string {
  return [name, ...positionals.map((it) => (it.many ? `[${it.name}...]` : it.name))].join(' ');
}

function flagLine(language: Language, flag: Flag): [string, string] {
  const value = flag.kind === 'switch' ? '' : ` ${flag.kind === 'choice' ? flag.choices.join('|') : flag.value}`;
  return [`--${flag.name}${value}`, say(language, `flag.${flag.help ?? flag.name}`)];
}

function exitStatus(language: Language): string[] {
  const statuses = [0, 1, 2, 3, 4].map((status): [string, string] => [`${status}`, say(language, `exit.${status}`)]);
  return [say(language, 'help.exit'), ...twoColumns(statuses)];
}

/** A term, and beside it what it means, over as many lines as that takes. */
function twoColumns(rows: readonly [string, string][]): string[] {
  const left = Math.min(36, Math.max(...rows.map(([term]) => textWidth(term)))) + GAP;
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, WIDTH - left - GAP);
    const isLong = textWidth(term) > left - GAP;
    const first = isLong ? '' : (lines.shift() ?? '');
    const head = `  ${term}${' '.repeat(Math.max(GAP, left - textWidth(term)))}${first}`.trimEnd();
    return [head, ...lines.map((line) => ' '.repeat(left + GAP) + line)];
  });
}
