import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

/** Each expression is computed with callbacks that touch shared data, and must be what plain JavaScript makes of it. */
const EXPRESSIONS: [code: string, expected: unknown][] = [
  ['[1, 2, 3].map((x) => x + one.n)', [2, 3, 4]],
  ['[1, 2, 3].filter((x) => x > one.n)', [2, 3]],
  ['[1, 2, 3].reduce((a, x) => a + x * one.n)', 6],
  ['[1, 2, 3].reduce((a, x) => a + x * one.n, 10)', 16],
  ['["a", "b"].reduceRight((a, x) => a + x + one.n, "")', 'b1a1'],
  ['[1, 2, 3].some((x) => x === one.n + 1)', true],
  ['[1, 2, 3].every((x) => x > one.n)', false],
  ['[1, 2, 3].find((x) => x > one.n)', 2],
  ['[1, 2, 3].findIndex((x) => x > one.n)', 1],
  ['[1, 2, 3].findLast((x) => x > one.n)', 3],
  ['[1, 2, 3].findLastIndex((x) => x < one.n)', -1],
  ['[1, 2].flatMap((x) => [x, [x * 2 * one.n]])', [1, [2], 2, [4]]],
  ['[3, 1, 2].sort((a, b) => (a - b) * one.n)', [1, 2, 3]],
  ['[3, 1, 2].toSorted((a, b) => (b - a) * one.n)', [3, 2, 1]],
  ['Array.from({ length: 3 }, (_, i) => i * 2 + one.n)', [1, 3, 5]],
  ['Array.from(new Set([5, 6]), (x) => x * one.n)', [5, 6]],
  [
    '(() => { const got = []; new Map([["a", 1]]).forEach((v, k) => got.push([k, v + one.n])); return got; })()',
    [['a', 2]],
  ],
  ['(() => { const got = []; new Set([4]).forEach((v) => got.push(v + one.n)); return got; })()', [5]],
  ['"a-b-c".replace("-", (m) => m + one.n)', 'a-1b-c'],
  ['"a-b-c".replaceAll("-", (m, at) => String(at + one.n))', 'a2b4c'],
  ['"x1y22".replace(/(\\\\d)+/g, (m, d) => "<" + m + ":" + d + ":" + one.n + ">")', 'x<1:1:1>y<22:2:1>'],
  ['Object.keys([1, , 3].map((x) => x + one.n))', ['0', '2']],
];

describe('callbacks of built-ins', () => {
  for (const [code, expected] of EXPRESSIONS) {
    for (const build of ['traced', 'fast'] as const) {
      it(`${code} (${build})`, async () => {
        const { exports, findings } = await ran(
          `const one = { n: 1 };\nexport const result = ${code.replaceAll('\\\\', '\\')};`,
          {},
          build,
        );
        expect(findings).toEqual([]);
        expect(exports['result']).toEqual(expected);
      });
    }
  }

  it('can wait', async () => {
    const { exports } = await ran(`import { Thread } from 'threading';
export let done = 0;
const threads = [1, 2, 3].map(() => new Thread({ target: () => { done += 1; } }));
threads.forEach((t) => t.start());
threads.forEach((t) => t.join());`);
    expect(exports['done']).toBe(3);
  });

  it('can be preempted', async () => {
    const { outcomes } = await explored(`import { Thread } from 'threading';
export let num = 0;
const work = () => [1].forEach((x) => { num += x; });
const threads = [new Thread({ target: work }), new Thread({ target: work })];
threads.forEach((t) => t.start());
threads.forEach((t) => t.join());`);
    expect(outcomes.map((o) => o.exports['num']).sort()).toEqual([1, 2]);
  });

  it('that throw end the method and the error goes on', async () => {
    const { exports } = await ran(`export let seen = '';
try { [1, 2].forEach((x) => { throw new Error('at ' + x); }); } catch (e) { seen = e.message; }`);
    expect(exports['seen']).toBe('at 1');
  });
});
