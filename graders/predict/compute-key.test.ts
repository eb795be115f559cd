/** Keys through the compiler and the sandbox of Node. */
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeSandbox } from '../../engine/sandbox/node-host.ts';
import { compileFiles } from '../node/compile-files.ts';
import { computeKey } from './compute-key.ts';
import type { Claim, Question, RunSettings } from './question.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

const text = { en: '', 'zh-cn': '' };
const two = (body: string) => `import { Thread } from 'threading';
import { compute } from 'time';
export let num = 2;
function work() { ${body} }
const threads = [new Thread({ target: work }), new Thread({ target: work })];
for (const t of threads) t.start();
for (const t of threads) t.join();
compute(0);`;

function asking(
  claims: Record<string, Claim>,
  { choose = 'any', runs = { all: {} } }: { choose?: Question['choose']; runs?: Record<string, RunSettings> } = {},
): Question {
  const options = Object.fromEntries(Object.entries(claims).map(([name, claim]) => [name, { text, claim }]));
  return { program: 'some', choose, text, runs, options };
}

const keyOf = (question: Question, body: string) =>
  computeKey(question, { 'some.ts': two(body) }, { compile: compileFiles, sandbox });

const can = (num: number, run?: string): Claim => ({ can: { exports: { num } }, ...(run !== undefined && { run }) });

describe('computeKey', () => {
  it('finds out what holds, with the shortest schedule that shows it', async () => {
    const key = await keyOf(asking({ zero: can(0), one: can(1), two: can(2) }), 'num -= 1;');
    expect(Object.values(key.options).map(({ holds }) => holds)).toEqual([true, true, false]);
    expect(key.options.one).toMatchObject({ shortest: true, cost: { preemptions: 1 } });
    expect(key.options.two!.replay).toBeNull();
    const compiled = await compileFiles({ 'some.ts': two('num -= 1;') }, 'traced', []);
    if (!compiled.ok) throw new Error('does not compile');
    const again = await sandbox.request({ type: 'run', program: compiled.program, options: key.options.one!.replay! });
    expect(again).toMatchObject({ ok: true, result: { exports: { num: 1 } } });
  });

  it('explores each run under its own settings', async () => {
    const runs: Record<string, RunSettings> = { old: {}, recent: { switch: 'calls-and-loops' } };
    const key = await keyOf(asking({ old: can(1, 'old'), recent: can(1, 'recent') }, { runs }), 'num -= 1;');
    expect(key.options).toMatchObject({ old: { holds: true }, recent: { holds: false } });
  });

  it('takes the time with the GIL and without', async () => {
    const runs: Record<string, RunSettings> = { gil: { type: 'clock' }, free: { type: 'clock', gil: false, cores: 2 } };
    const claims: Record<string, Claim> = { gil: { run: 'gil', takes: 2 }, free: { run: 'free', takes: 2 } };
    const key = await keyOf(asking(claims, { runs, choose: 'one' }), 'compute(1);');
    expect(key.options).toMatchObject({
      gil: { holds: true },
      free: { holds: false, message: { args: { least: 1 } } },
    });
  });

  it('refuses a question whose answers are not as many as it says', async () => {
    await expect(keyOf(asking({ zero: can(0), one: can(1) }, { choose: 'one' }), 'num -= 1;')).rejects.toThrow(
      'Exactly one option should hold where one is to be chosen; there hold: zero, one',
    );
    await expect(keyOf(asking({ five: can(5), six: can(6) }), 'num -= 1;')).rejects.toThrow('there hold: none');
    await expect(keyOf(asking({ zero: can(0), one: can(1) }), 'num -= 1;')).rejects.toThrow('some should not');
  });

  it('refuses a program that does not compile', async () => {
    await expect(keyOf(asking({ zero: can(0), one: can(1) }), 'num -= ;')).rejects.toThrow('"some" does not compile');
  });
});
