import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { say } from './texts.ts';
import { UsageError } from './usage-error.ts';

const command: Command = {
  name: 'try',
  positionals: [{ name: 'FILE' }],
  flags: [
    { name: 'seed', kind: 'integer', value: 'N', least: 0, most: 100 },
    { name: 'speed', kind: 'number', value: 'X', above: 0 },
    { name: 'param', kind: 'text', value: 'NAME=VALUE', many: true },
    { name: 'clock', kind: 'choice', choices: ['virtual', 'real'] },
    { name: 'no-gil', kind: 'switch' },
  ],
  run: async () => 0,
};
const parse = (...args: string[]) => parseArguments(command, args);

function complaint(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof UsageError) return say('en', error.text.code, error.text.args);
  }
  return 'no complaint';
}

describe('parseArguments()', () => {
  test('reads flags by their kind, in any order, with = or a space', () => {
    expect(parse('--seed=7', 'a.ts', '--speed', '.5', '--no-gil', '--param', 'a=1', '--param', 'b=x y')).toEqual({
      flags: { seed: 7, speed: 0.5, 'no-gil': true, param: ['a=1', 'b=x y'] },
      positionals: ['a.ts'],
    });
  });

  test('takes what follows -- as it is', () => {
    expect(parse('--', '--seed').positionals).toEqual(['--seed']);
  });

  test('asks for no file where help is wanted', () => {
    expect(parse('-h').flags).toEqual({ help: true });
  });

  test.each([
    [['a.ts', '--sed', '3'], 'There is no flag --sed. Did you mean --seed?'],
    [['a.ts', '-s'], 'There is no flag -s.'],
    [['a.ts', '--whatever'], 'There is no flag --whatever.'],
    [['a.ts', '--seed'], '--seed needs a value, as in --seed=VALUE.'],
    [['a.ts', '--seed', '--no-gil'], '--seed needs a value, as in --seed=VALUE.'],
    [['a.ts', '--seed', '1.5'], '--seed needs a whole number from 0 to 100, but "1.5" was given.'],
    [['a.ts', '--seed', '-1'], '--seed needs a whole number from 0 to 100, but "-1" was given.'],
    [['a.ts', '--seed', '101'], '--seed needs a whole number from 0 to 100, but "101" was given.'],
    [['a.ts', '--seed', '1', '--seed', '2'], '--seed was given twice. Give it once.'],
    [['a.ts', '--speed', '0'], '--speed needs a number above 0, but "0" was given.'],
    [['a.ts', '--clock', 'sun'], '--clock cannot be "sun". Choose one of: virtual, real.'],
    [['a.ts', '--no-gil=yes'], '--no-gil takes no value, but "yes" was given.'],
    [['a.ts', '--lang', 'fr'], '--lang cannot be "fr". Choose one of: en, zh-cn.'],
    [[], '"interleave try" needs FILE.'],
    [['a.ts', 'b.ts'], '"interleave try" does not know what to do with "b.ts".'],
  ])('complains about %j', (args, text) => {
    expect(complaint(...args)).toBe(text);
  });
});
