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
    'fields with computed keys, in their order',
    `const log = []; const key = (k) => { log.push('key ' + k); return k; }; const made = (x) => { sleep(1); log.push('value ' + x); return x; };
     class A { [key('a')] = made(1); static [key('s')] = made(0); [key('m')]() { return 'm'; } #p = made(this.a + 1); [key('z')] = this.#p + made(1); ['f' + 1] = () => 1; }
     const a = new A(); export const result = [log.join(), Object.keys(a).join(), a.z, a.m(), a.f1.name, Object.getOwnPropertyNames(A).join()];`,
    ['key a,key s,key m,key z,value 0,value 1,value 2,value 1', 'a,z,f1', 3, 'm', 'f1', 'length,name,prototype,s'],
  ],
  [
    'each class of many with its own keys',
    `const make = (k) => class { [k] = wait(k); static [k] = wait(k); };
     const all = ['a', 'b'].map(make); export const result = all.map((C) => [Object.keys(new C()).join(), Object.keys(C).join()].join(':'));`,
    ['a:a', 'b:b'],
  ],
  [
    'super() in an arrow',
    `class A { constructor(x) { sleep(1); this.x = x; } }
     class B extends A { y = wait(2); constructor() { const begin = (x) => { sleep(1); super(wait(x)); return this; }; begin(5).z = this.x + this.y; } }
     class C extends A { constructor() { [7].forEach((x) => super(x)); } }
     class D extends A { constructor(go = () => super(9)) { go(); } }
     const b = new B(); export const result = [b.x, b.y, b.z, new C().x, new D().x];`,
    [5, 2, 7, 7, 9],
  ],
  [
    'static fields and blocks, in their order',
    `const log = [];
     class Base { static who() { return 'base of ' + this.name; } }
     class A extends Base {
       static a = wait(1); static #p = wait(A.a + 1); static { sleep(1); var v = this.#p; log.push(v); }
       static b = super.who() + (() => super.who())(); static f = () => this; static { var v; log.push(v, new.target, A.name); for (const x of [1, 2]) log.push(x); }
       static p() { return this.#p; }
     }
     export const result = [A.a, A.p(), A.b, A.f() === A, A.f.name, log.join(), Object.keys(A).join()];`,
    [1, 2, 'base of Abase of A', true, 'f', '2,,,A,1,2', 'a,b,f'],
  ],
  [
    'static parts of classes without a name, and of one that has itself as a name',
    `const A = class { static x = wait(this.name); static y = 1; }; const B = class Inner { static x = wait(Inner.name); };
     const C = class { static name = wait('mine'); }; const o = { D: class { static x = wait(this.name); } };
     export const result = [A.x, A.y, B.x, C.name, o.D.x, (class { static z = wait(this.name); }).z];`,
    ['A', 1, 'Inner', 'mine', 'D', ''],
  ],
  [
    'a static block that throws',
    `export let result = ''; try { class A { static { sleep(1); throw new Error('no'); } } result = A.name; } catch (e) { result = e.message; }`,
    'no',
  ],
  [
    'with Reflect.construct and in a callback',
    `class A { constructor(x) { this.x = x * two(); } } const two = () => { let n = 0; for (let i = 0; i < 2; i++) n++; return n; };
     export const result = [Reflect.construct(A, [2]).x, ...[3, 4].map((x) => new A(x).x)];`,
    [4, 6, 8],
  ],
  [
    'a plain function',
    `function Point(x) { sleep(1); this.x = wait(x); } Point.prototype.get = function () { return this.x; };
     const p = new Point(3); export const result = [p.get(), p instanceof Point, p.constructor === Point];`,
    [3, true, true],
  ],
  [
    'a plain function that returns an object, or something else',
    `function A() { sleep(1); return { made: 1 }; } const B = function () { sleep(1); this.x = 2; return 7; };
     export const result = [new A().made, new A() instanceof A, new B().x, B.name];`,
    [1, false, 2, 'B'],
  ],
  [
    'a plain function that asks for new.target',
    `function F() { sleep(1); this.t = new.target === undefined ? 'called' : wait(new.target.name); }
     const G = function () { sleep(1); return { t: (() => new.target === G)() }; };
     const called = {}; F.call(called);
     export const result = [new F().t, called.t, new G().t, Reflect.construct(F, [], G).t, Reflect.construct(F, [], G) instanceof G];`,
    ['F', 'called', true, 'G', true],
  ],
  [
    'a plain function as a base',
    `function Base(x) { sleep(1); this.x = wait(x); }
     class A extends Base { y = wait(this.x + 1); constructor(x) { super(x * 2); sleep(1); } }
     const a = new A(2); export const result = [a.x, a.y, a instanceof Base, a instanceof A];`,
    [4, 5, true, true],
  ],
  [
    'a bound function and a bound class',
    `function P(x, y) { sleep(1); this.sum = x + y; } class A { constructor(x, y) { sleep(1); this.product = x * y; } }
     const Q = P.bind(null, 1), B = A.bind(null, 3);
     export const result = [new Q(2).sum, new Q(2) instanceof P, new B(4).product, new B(4) instanceof A];`,
    [3, true, 12, true],
  ],
  [
    'Reflect.construct while it waits',
    `class A { constructor(x) { sleep(1); this.x = wait(x); this.t = new.target.name; } } class B {}
     const a = Reflect.construct(A, [5], B); export const result = [a.x, a.t, a instanceof B];`,
    [5, 'B', true],
  ],
  [
    'what is no constructor',
    `const f = () => { sleep(1); }; const o = { m() { sleep(1); } }; const seen = [];
     for (const C of [f, o.m]) { try { new C(); } catch (e) { seen.push(e.name); } try { Reflect.construct(C, []); } catch (e) { seen.push(e.name); } }
     export const result = seen;`,
    ['TypeError', 'TypeError', 'TypeError', 'TypeError'],
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

  it.each(['traced', 'fast'] as const)('a default class without a name (%s)', async (build) => {
    const source = `import { sleep } from 'time';
export default class { x; constructor() { sleep(1); this.x = 1; } static y = (sleep(1), this.name); }`;
    const { exports, findings } = await ran(source, {}, build);
    expect({ findings, exports }).toEqual({ findings: [], exports: {} });
  });

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
