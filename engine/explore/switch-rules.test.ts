import { describe, expect, it } from 'vitest';
import { explored } from './testing.ts';

/**
 * Which read-modify-writes can lose an update under which rule: what was measured on CPython 3.9 (switches between
 * any two steps) and on 3.11 and later (at calls and at the ends of loops).
 */
const EXPRESSIONS: { name: string; update: string; coarse: boolean }[] = [
  { name: 'num += 1', update: 'num += 1;', coarse: false },
  { name: 'num = num + 1', update: 'num = num + 1;', coarse: false },
  { name: 'through a variable, in two lines', update: 'const old = num; num = old + 1;', coarse: false },
  { name: 'an element', update: 'list[0] += 1; num = list[0];', coarse: false },
  { name: 'a property', update: 'o.n += 1; num = o.n;', coarse: false },
  { name: 'a condition in between', update: 'num += num >= 0 ? 1 : 0;', coarse: false },
  { name: 'a call of a function in between', update: 'num += one();', coarse: true },
  { name: 'a call whose result goes through another', update: 'num += same(one());', coarse: true },
  { name: 'a call of a method in between', update: 'num += o.one();', coarse: true },
  { name: 'a call of a built-in in between', update: 'num += Math.max(one(), 1);', coarse: true },
  { name: 'a loop in between', update: 'const old = num; for (let i = 0; i < 2; i++); num = old + 1;', coarse: true },
  { name: 'a sleep in between', update: 'const old = num; sleep(0.1); num = old + 1;', coarse: true },
];

const program = (update: string) => `import { Thread } from 'threading';
import { sleep } from 'time';
export let num = 0;
const list = [0];
const o = { n: 0, one() { return 1; } };
function one() { return 1; }
const same = (x) => x;
function work() { ${update} }
const threads = [new Thread({ target: work }), new Thread({ target: work })];
for (const t of threads) t.start();
for (const t of threads) t.join();
sleep(0); one(); o.one(); list[0];`;

const numbers = async (update: string, rule: 'any' | 'calls-and-loops') =>
  (await explored(program(update), { switch: rule })).outcomes.map(({ exports }) => exports['num']).sort();

describe('where threads may switch decides what can be lost', () => {
  for (const { name, update, coarse } of EXPRESSIONS) {
    it(`${name}: any visible operation loses an update`, async () => {
      expect(await numbers(update, 'any')).toContain(1);
    });
    it(`${name}: calls and loops ${coarse ? 'lose one too' : 'cannot'}`, async () => {
      expect(await numbers(update, 'calls-and-loops')).toEqual(coarse ? [1, 2] : [2]);
    });
  }

  it('append is one step under both rules', async () => {
    const update = 'list.push(1); num = list.length;';
    for (const rule of ['any', 'calls-and-loops'] as const) {
      const report = await explored(program(update).replace('const list', 'export const list'), { switch: rule });
      for (const { exports } of report.outcomes) expect(exports['list']).toEqual([0, 1, 1]);
    }
  });
});
