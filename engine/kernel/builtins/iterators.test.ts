import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

/** Each program consumes an iterator of its own that waits for a lock or a sleep each time it is asked. */
const ITERATORS: Record<string, string> = {
  'a generator': `function* numbers() { for (let i = 1; i < 4; i++) { sleep(1); yield i; } }`,
  'a generator method': `const numbers = () => ({ *[Symbol.iterator]() { for (let i = 1; i < 4; i++) { sleep(1); yield i; } } });`,
  'a generator of generators': `function* upTo(n) { for (let i = 1; i <= n; i++) { lock.acquire(); try { yield i; } finally { lock.release(); } } }
function* numbers() { yield* upTo(2); sleep(1); yield* [3]; }`,
  'a class with next': `class Numbers { #n = 0; [Symbol.iterator]() { sleep(1); return this; } next() { lock.acquire(); lock.release(); sleep(1); return { value: ++this.#n, done: this.#n > 3 }; } }
const numbers = () => new Numbers();`,
  'a private generator': `class Numbers { *#all() { for (let i = 1; i < 4; i++) { sleep(1); yield i; } } [Symbol.iterator]() { return this.#all(); } }
const numbers = () => new Numbers();`,
};

const CONSUMERS: [code: string, expected: unknown][] = [
  ['(() => { const got = []; for (const n of numbers()) got.push(n); return got; })()', [1, 2, 3]],
  ['[0, ...numbers(), 4]', [0, 1, 2, 3, 4]],
  ['Math.max(...numbers())', 3],
  ['(() => { const [a, , b] = numbers(); return [a, b]; })()', [1, 3]],
  ['(() => { let a, rest; [a, ...rest] = numbers(); return [a, rest]; })()', [1, [2, 3]]],
  ['(([a, b]) => a + b)(numbers())', 3],
  ['(() => { for (const n of numbers()) if (n === 2) return n; })()', 2],
  [
    '(() => { const it = numbers()[Symbol.iterator](); it.next(); const { value } = it.next(); it.return?.(); return value; })()',
    2,
  ],
  ['Array.from(numbers())', [1, 2, 3]],
  ['Array.from(numbers(), (n) => { sleep(1); return n * 2; })', [2, 4, 6]],
  ['[...new Set(numbers())]', [1, 2, 3]],
  ['new Map(Iterator.from(numbers()).map((n) => [n, n])).size', 3],
  [
    'Object.fromEntries(Iterator.from(numbers()).map((n) => { sleep(1); return ["k" + n, n]; }))',
    { k1: 1, k2: 2, k3: 3 },
  ],
  ['new Uint8Array(numbers())[2]', 3],
];

const program = (iterator: string, code: string) => `import { Lock } from 'threading';
import { sleep } from 'time';
const lock = new Lock();
${iterator}
export const result = ${code};`;

describe('whoever iterates is suspended in the iterator', () => {
  for (const [name, iterator] of Object.entries(ITERATORS)) {
    for (const [code, expected] of CONSUMERS) {
      it.each(['traced', 'fast'] as const)(`${name}: ${code} (%s)`, async (build) => {
        const { exports, findings } = await ran(program(iterator, code), {}, build);
        expect(findings).toEqual([]);
        expect(exports['result']).toEqual(expected);
      });
    }
  }
});

const HELPERS: [code: string, expected: unknown][] = [
  ['[...from().map((n, i) => wait(n * 10 + i))]', [10, 21, 32]],
  ['[...from().filter((n) => wait(n !== 2))]', [1, 3]],
  ['[...from().take(2).map(wait)]', [1, 2]],
  ['[...from().map(wait).drop(1)]', [2, 3]],
  ['[...from().flatMap((n) => wait([n, -n]))]', [1, -1, 2, -2, 3, -3]],
  ['from().map(wait).reduce((a, n) => wait(a + n))', 6],
  ['from().reduce((a, n) => wait(a + n), 10)', 16],
  ['from().map(wait).toArray()', [1, 2, 3]],
  ['(() => { const got = []; from().forEach((n, i) => got.push(wait(n + i))); return got; })()', [1, 3, 5]],
  ['from().some((n) => wait(n === 2))', true],
  ['from().every((n) => wait(n < 3))', false],
  ['from().find((n) => wait(n > 1))', 2],
  ['(() => { const it = from().map(wait); it.next(); it.return(); return [it.next().done, closed]; })()', [true, 1]],
  ['(() => { try { return from().take(-1); } catch (e) { return e.name; } })()', 'RangeError'],
  [
    '(() => { try { return [...from().map(() => { throw new Error("no"); })]; } catch (e) { return [e.message, closed]; } })()',
    ['no', 1],
  ],
];

const helping = (source: string, code: string) => `import { sleep } from 'time';
let closed = 0;
const wait = (value) => { sleep(1); return value; };
function* numbers() { try { yield 1; yield 2; yield 3; } finally { closed += 1; } }
function* slow() { try { yield 1; sleep(1); yield 2; sleep(1); yield 3; } finally { closed += 1; } }
const from = () => ${source};
export const result = ${code};`;

describe('helpers of iterators are suspended in their callbacks and their iterators', () => {
  for (const source of ['numbers()', 'slow()']) {
    for (const [code, expected] of HELPERS) {
      it.each(['traced', 'fast'] as const)(`${source}: ${code} (%s)`, async (build) => {
        const { exports, findings } = await ran(helping(source, code), {}, build);
        expect(findings).toEqual([]);
        expect(exports['result']).toEqual(expected);
      });
    }
  }
});

describe('a generator in threads', () => {
  it('can be preempted between a read and a write', async () => {
    const { outcomes } = await explored(`import { Thread } from 'threading';
export let num = 0;
function* steps() { num += 1; yield; }
const work = () => { for (const _ of steps()); };
const threads = [new Thread({ target: work }), new Thread({ target: work })];
for (const t of threads) t.start();
for (const t of threads) t.join();`);
    expect(outcomes.map((o) => o.exports['num']).sort()).toEqual([1, 2]);
  });

  it('is shared by its users, each of whom may be the one to take the next value', async () => {
    const { outcomes } = await explored(`import { Thread } from 'threading';
export const got = [0, 0];
const ids = (function* () { let id = 0; for (;;) yield ++id; })();
const threads = [0, 1].map((n) => new Thread({ target: () => { got[n] = ids.next().value; } }));
for (const t of threads) t.start();
for (const t of threads) t.join();`);
    expect(outcomes.map((o) => JSON.stringify(o.exports['got'])).sort()).toEqual(['[1,2]', '[2,1]']);
  });

  it('cannot be asked by two at once: that is an error, as in Python', async () => {
    const { findings } = await explored(`import { Thread } from 'threading';
import { sleep } from 'time';
const slow = (function* () { sleep(1); yield 1; sleep(1); yield 2; })();
const threads = [0, 1].map(() => new Thread({ target: () => { slow.next(); } }));
for (const t of threads) t.start();
for (const t of threads) t.join();`);
    expect(findings.map((one) => one.code)).toContain('uncaught-error');
  });
});
