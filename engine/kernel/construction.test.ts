import { describe, expect, it } from 'vitest';
import { explored, ran } from '../explore/testing.ts';

/** Each program constructs something while it waits. */
const PROGRAMS: [name: string, code: string, expected: unknown][] = [
  ['a constructor', `class A { constructor(x) { sleep(1); this.x = x; } } export const result = new A(1).x;`, 1],
  ['a field', `class A { x = wait(1); y = this.x + 1; } export const result = new A().y;`, 2],
  [
    'private fields, in their order',
    `class A { #x = wait(1); #y = wait(this.#x + 1); get sum() { return this.#x + this.#y; } } export const result = new A().sum;`,
    3,
  ],
  [
    'a chain of constructors and fields, in their order',
    `const log = [];
     class A { a = wait(log.push('a')); constructor() { log.push('A'); sleep(1); log.push(new.target.name); } }
     class B extends A { b = wait(log.push('b')); constructor() { log.push('before'); super(log.push('argument')); log.push('B'); } }
     class C extends B { c = wait(log.push('c')); }
     new C(); export const result = log.join();`,
    'before,argument,a,A,C,b,B,c',
  ],
  [
    'private fields of a derived class',
    `class A { #own = wait(1); own() { return this.#own; } }
     class B extends A { #own = wait(2); constructor() { super(); this.#own += wait(1); } both() { return [this.own(), this.#own]; } }
     export const result = new B().both();`,
    [1, 3],
  ],
  [
    'a base of the language',
    `class Oops extends Error { constructor(m, code) { sleep(1); super(m); this.code = wait(code); } }
     class Stack extends Array { constructor(...all) { super(); for (const one of all) { sleep(1); this.push(one); } } top() { return this.at(-1); } }
     const e = new Oops('no', 4); const s = new Stack(7, 8);
     export const result = [e.message, e.code, e instanceof Oops, s.top(), s.length, Array.isArray(s)];`,
    ['no', 4, true, 8, 2, true],
  ],
  [
    'a base of the library',
    `class Worker extends Thread { constructor(n) { sleep(1); super(); this.n = wait(n); } run() { got = this.n; } }
     let got = 0; const w = new Worker(5); w.start(); w.join(); export const result = got;`,
    5,
  ],
  [
    'an object put in the place of this',
    `class A { constructor() { return { x: wait(1) }; } } class B extends A { y = wait(2); }
     const b = new B(); export const result = [b.x, b.y, b instanceof B];`,
    [1, 2, false],
  ],
  [
    'this before super()',
    `class A { constructor() { sleep(1); } } class B extends A { constructor() { sleep(1); this.x = 1; super(); } }
     export let result = ''; try { new B(); } catch (e) { result = e.name; }`,
    'ReferenceError',
  ],
  [
    'super() called twice',
    `class A { constructor() { sleep(1); } } class B extends A { constructor() { super(); super(); } }
     export let result = ''; try { new B(); } catch (e) { result = e.name; }`,
    'ReferenceError',
  ],
  [
    'super.method() and arrows',
    `class A { constructor() { sleep(1); } name() { return wait('A'); } }
     class B extends A { get = () => this.x; constructor() { super(); const f = () => super.name(); this.x = f() + super.name(); } }
     export const result = new B().get();`,
    'AA',
  ],
  [
    'defaults, patterns and rest of its parameters',
    `class A { constructor({ x = wait(1) } = {}, [y] = [wait(2)], ...more) { this.all = [x, y, more.length]; } }
     export const result = new A(undefined, undefined, 0, 0).all;`,
    [1, 2, 2],
  ],
  [
    'a class made in an expression, and again and again',
    `const make = (n) => class { value = wait(n); constructor() { sleep(1); } };
     const [A, B] = [make(1), make(2)]; export const result = [new A().value, new B().value, new A().value, A.name, make.name];`,
    [1, 2, 1, '', 'make'],
  ],
  [
    'with Reflect.construct and in a callback',
    `class A { constructor(x) { this.x = x * two(); } } const two = () => { let n = 0; for (let i = 0; i < 2; i++) n++; return n; };
     export const result = [Reflect.construct(A, [2]).x, ...[3, 4].map((x) => new A(x).x)];`,
    [4, 6, 8],
  ],
];

describe('a thread is suspended in what constructs an object', () => {
  for (const [name, code, expected] of PROGRAMS) {
    it.each(['traced', 'fast'] as const)(`${name} (%s)`, async (build) => {
      const source = `import { Thread } from 'threading';
import { sleep } from 'time';
const wait = (value) => { sleep(1); return value; };
${code}`;
      const { exports, findings } = await ran(source, {}, build);
      expect(findings).toEqual([]);
      expect(exports['result']).toEqual(expected);
    });
  }

  it('a counter of instances loses an update', async () => {
    const { outcomes } = await explored(`import { Thread } from 'threading';
export let count = 0;
class Account { id = 0; constructor() { count += 1; this.id = count; } }
const threads = [1, 2].map(() => new Thread({ target: () => { new Account(); } }));
for (const t of threads) t.start();
for (const t of threads) t.join();`);
    expect(outcomes.map((o) => o.exports['count'])).toEqual(expect.arrayContaining([1, 2]));
  });

  it('a constructor that takes a lock waits for it', async () => {
    const { outcomes, findings } = await explored(`import { Lock, Thread } from 'threading';
export let count = 0;
const lock = new Lock();
class Account { id = 0; constructor() { using _ = lock.hold(); count += 1; this.id = count; } }
const threads = [1, 2].map(() => new Thread({ target: () => { new Account(); } }));
for (const t of threads) t.start();
for (const t of threads) t.join();`);
    expect(findings).toEqual([]);
    expect(outcomes.map((o) => o.exports['count'])).toEqual([2]);
  });
});
