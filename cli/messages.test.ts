import { describe, expect, test } from 'vitest';
import { placeholders } from '../engine/explain/format.ts';
import type { Command } from './command.ts';
import { explore } from './commands/explore.ts';
import { grade } from './commands/grade.ts';
import { newExercise } from './commands/new-exercise.ts';
import { run } from './commands/run.ts';
import { verify } from './commands/verify.ts';
import { COMMON_FLAGS } from './flags.ts';
import { commandHelp, generalHelp } from './help.ts';
import { languageOf, texts } from './texts.ts';

const COMMANDS: readonly Command[] = [run, explore, grade, verify, newExercise];

test('the message files have the same codes and arguments in each language', () => {
  expect(texts.codes('zh-cn').sort()).toEqual(texts.codes('en').sort());
  for (const code of texts.codes('en').filter((it) => /^(help|usage|progress|run|grade|new)\./.test(it))) {
    expect(placeholders(texts.raw('zh-cn', code) as string), code).toEqual(
      placeholders(texts.raw('en', code) as string),
    );
  }
});

describe.each(['en', 'zh-cn'] as const)('help in %s', (language) => {
  test.each(COMMANDS)('of $name tells of every flag, in words', (command) => {
    const help = commandHelp(language, command);
    for (const { name } of [...command.flags, ...COMMON_FLAGS]) expect(help).toContain(`--${name}`);
    expect(help).not.toMatch(/(flag|command|help|exit)\.\w/);
  });

  test('in general tells of every command', () => {
    const help = generalHelp(language, COMMANDS);
    for (const { name } of COMMANDS) expect(help).toContain(`  ${name}`);
    expect(help).not.toMatch(/(flag|command|help|exit)\.\w/);
  });
});

test('languageOf() is Chinese where the locale is', () => {
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-cn');
  expect(languageOf({ LC_ALL: 'zh' })).toBe('zh-cn');
  expect(languageOf({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf({ LANG: 'de_DE.UTF-8' })).toBe('en');
  expect(languageOf({})).toBe('en');
});
