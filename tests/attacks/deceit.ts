/** Answers that lie: forged results, polluted prototypes, getters and proxies, shadowed modules, tampered threads. */
import { type Attack, after, before, WRONG, whole } from './attack.ts';

const THREADS = `import { Lock, Thread, currentThread } from 'threading';`;

export const DECEIT: readonly Attack[] = [
  ...after('fail', {
    'a printed result': `console.log('{"version":1,"status":"pass","score":10,"maxScore":10}');`,
    'a printed reply of the sandbox': `console.log(JSON.stringify({ type: 'result', id: 1, result: { status: 'finished' } }));`,
    "commands of GitHub's workflows": `console.log('::error::x'); console.log('::set-output name=score::100'); console.log('::stop-commands::x');`,
    'escape sequences': String.raw`console.log('\u001b[2J\u001b[1;1H10/10 \u001b]0;x\u0007');`,
    'characters that XML forbids': String.raw`console.log('\u0000\u000b]]></failure><testcase name="x"/>');`,
    'lone surrogates': String.raw`console.log('\ud800 \udfff');`,
    'a forged exit by sys': `import { exit } from 'sys'; exit(0);`,
    'an exit by sys in a thread': `import { exit } from 'sys'; new Thread({ target: () => exit(0) }).start();`,
    'a thrown exit code': `throw { exitCode: 0, status: 'pass' };`,
    'a thrown null': `throw null;`,
    'an error with a lying name': `class Passed extends Error { override name = 'pass'; } throw new Passed('10/10');`,
    'an error whose message is a getter': `throw Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } });`,
    'an exported getter that throws': `export const lies = { get num() { throw new Error('x'); } };`,
    'an exported toJSON': `export const lies = { toJSON: () => ({ num: 0 }) };`,
    'an exported valueOf': `export const lies = { valueOf: () => 0, toString: () => '0' };`,
    'an exported cycle': `export const cycle: any = {}; cycle.self = cycle;`,
    'an exported function with properties': `export const f: any = () => 0; f.num = 0;`,
    'an exported __proto__': `export const lies = JSON.parse('{"__proto__": {"num": 0}}');`,
    'exports named like fields of results': `export const status = 'finished'; export const exports = { num: 0 }; export const findings: [] = [];`,
    'a thread with a forged name': String.raw`new Thread({ target: () => {}, name: '\u001b[2J✔ 10/10\n::error::x' }).start();`,
    'a thread whose name is an object': `new Thread({ target: () => {}, name: { toString: () => '10/10' } as any }).start();`,
    'a pollution of Object.prototype': `(Object.prototype as any).num = 0;`,
    'a pollution by __proto__': `({} as any).__proto__.num = 0;`,
    'a pollution by defineProperty': `Object.defineProperty(Object.prototype, 'status', { value: 'finished' });`,
    'a pollution by assign': `Object.assign(Object.prototype, { status: 'pass' });`,
    'a pollution by Reflect.set': `if (!Reflect.set(Object.prototype, 'status', 'pass')) throw new Error('refused');`,
    'a pollution of Array.prototype.push': `Array.prototype.push = () => 0;`,
    "a pollution of arrays' iterator": `Array.prototype[Symbol.iterator] = function* () {} as any;`,
    'a pollution of Map.prototype.get': `Map.prototype.get = () => 0 as any;`,
    'a pollution of JSON.stringify': `JSON.stringify = () => '{}';`,
    'another prototype for Object.prototype': `Object.setPrototypeOf(Object.prototype, { num: 0 });`,
    'another prototype for arrays': `Object.setPrototypeOf(Array.prototype, null);`,
    'Thread.prototype.start replaced': `(Thread.prototype as any).start = () => {};`,
    'Thread.prototype.run replaced': `(Thread.prototype as any).run = function () { num = 0; };`,
    'join deleted': `delete (Thread.prototype as any).join;`,
    'another prototype for Thread': `Object.setPrototypeOf(Thread.prototype, {});`,
    'a static hook on Thread': `Object.defineProperty(Thread, Symbol.hasInstance, { value: () => true });`,
    'console.log replaced': `(console as any).log = () => {};`,
    'internals of a thread by its symbols': `for (const key of Reflect.ownKeys(started[0]!)) (started[0] as any)[key] = null; started[0]!.join();`,
    'a thread made without its constructor': `Object.create(Thread.prototype).start();`,
    "a thread's method on something else": `Thread.prototype.join.call({} as any);`,
  }),
  ...whole('fail', {
    'a number that pretends to be decremented': `import { threads } from 'exercise';
      import { Thread } from 'threading';
      export const num = { valueOf: () => 0, toJSON: () => 0 };
      const all = Array.from({ length: threads }, () => new Thread({ target: () => {} }));
      for (const t of all) t.start(); for (const t of all) t.join();`,
    'zero without any work': `export let num = 0;`,
    'zero by threads that do nothing': `import { threads } from 'exercise'; import { Thread } from 'threading';
      export let num = 0;
      const all = Array.from({ length: threads }, () => new Thread({ target: () => {} }));
      for (const t of all) t.start(); for (const t of all) t.join();`,
    'a lock that is none': `import { threads } from 'exercise'; ${THREADS}
      class Open extends Lock { override acquire() { return true; } override release() {} }
      export let num = threads; const lock = new Open();
      function dec() { lock.acquire(); num -= 1; lock.release(); }
      const all = Array.from({ length: threads }, () => new Thread({ target: dec }));
      for (const t of all) t.start(); for (const t of all) t.join();`,
    'a lock for each thread': `import { threads } from 'exercise'; ${THREADS}
      export let num = threads;
      function dec() { using _ = new Lock().hold(); num -= 1; }
      const all = Array.from({ length: threads }, () => new Thread({ target: dec }));
      for (const t of all) t.start(); for (const t of all) t.join();`,
    'work that depends on who watches': `import { threads } from 'exercise'; ${THREADS}
      export let num = threads;
      function dec() { if (threads > 3) { num -= 1; } else { num -= 1; currentThread(); } }
      const all = Array.from({ length: threads }, () => new Thread({ target: dec }));
      for (const t of all) t.start(); for (const t of all) t.join();`,
    'nothing at all': ``,
    'a timer left behind': `import { Timer } from 'threading';
      export let num = 0;
      const t = new Timer({ interval: 1e6, target: () => {} } as any); t.daemon = true; t.start();`,
    'a process left behind': `import { Process } from 'multiprocessing';
      export let num = 0;
      function on() { for (;;) {} }
      if (import.meta.main) new Process({ target: on, daemon: true }).start();`,
  }),
  ...whole('limit', {
    'a daemon that goes on': `import { Thread } from 'threading';
      export let num = 0;
      new Thread({ target: () => { for (;;) num -= 1; }, daemon: true }).start();`,
  }),
  ...after('refused', {
    'a thrown proxy': `throw new Proxy({}, { get() { throw 1; } });`,
    'an exported proxy': `export const score = new Proxy({}, { ownKeys: () => ['a', 'a'], get: () => 10 });`,
    'a pollution of Function.prototype.call': `Function.prototype.call = () => 0;`,
    'a proxy in the place of a thread': `new Proxy(started[0]!, {}).join();`,
  }),
  ...before('refused', {
    'a module of the library shadowed by name': `import { Thread as T } from './threading'; new T();`,
    'a parameter that there is none of': `import { solution } from 'exercise'; console.log(solution);`,
    'a parameter assigned': `import { threads as n } from 'exercise'; n = 0;`,
    'globalThis written to': `(globalThis as any).Map = class {};`,
    'a constructor as an import': `import { constructor } from 'threading'; constructor('x');`,
    '__proto__ as an import': `import { __proto__ } from 'threading'; console.log(__proto__);`,
  }),
  {
    name: 'a library of its own beside it',
    verdict: 'fail',
    sources: {
      'main.ts': WRONG.replace(`'threading'`, `'./threading.ts'`),
      'threading.ts': `export class Thread { constructor(_o: unknown) {} start() {} join() {} }`,
    },
  },
  {
    name: 'an exercise of its own beside it',
    verdict: 'fail',
    sources: { 'main.ts': WRONG.replace(`'exercise'`, `'./exercise.ts'`), 'exercise.ts': `export const threads = 0;` },
  },
  {
    name: 'a file named __proto__.ts',
    verdict: 'fail',
    sources: { 'main.ts': `import './__proto__.ts';\n${WRONG}`, '__proto__.ts': `export const polluted = 1;` },
  },
  {
    name: 'files that import each other in a circle',
    verdict: 'fail',
    sources: {
      'main.ts': `import { a } from './a.ts';\nexport const own = 1;\n${WRONG}\nconsole.log(a);`,
      'a.ts': `import { own } from './main.ts';\nexport const a = () => own;`,
    },
  },
  {
    name: 'an import of a neighbour',
    verdict: 'refused',
    sources: { 'main.ts': `import '../../honest-1/10-lock/counter-to-zero.ts';\n${WRONG}` },
  },
];
