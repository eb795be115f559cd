import { describe, expect, it } from 'vitest';
import { ran } from '../explore/testing.ts';

/** The waiting call stands in line 3. */
const PROGRAMS: [code: string, message: string][] = [
  ['class A { get x() {\nsleep(1); return 1; } } use(new A().x);', 'in a getter. Make it a method'],
  ['const o = { set x(v) {\nsleep(1); } }; o.x = 1;', 'in a setter. Make it a method'],
  ['const o = { get x() { return class { static y =\nwait(); }; } }; use(o.x);', 'in a getter. Make it a method'],
  ['class A { constructor() {\nsleep(1); } } use(Array.from.call(A, []));', 'which JavaScript itself calls'],
  [
    'function* g(x =\nwait()) { yield x; } use([...g()]);',
    "in the parameters of a generator. Move it into the generator's body",
  ],
  ['const o = { toString() {\nsleep(1); return ""; } }; use("" + o);', 'in toString, which JavaScript itself calls'],
  ['const o = { valueOf: () =>\nwait() }; use(o + 1);', 'which JavaScript itself calls'],
  ['const o = { [Symbol.toPrimitive]() {\nreturn wait(); } }; use(+o);', 'which JavaScript itself calls'],
  ['use(JSON.stringify([1], (key, value) => {\nsleep(1); return value; }));', 'which JavaScript itself calls'],
  ['use({ toJSON() {\nsleep(1); return 1; } }); JSON.stringify(last);', 'in toJSON, which JavaScript itself calls'],
];

describe('waiting where no thread can be suspended is an error that says so', () => {
  for (const [code, message] of PROGRAMS) {
    it.each(['traced', 'fast'] as const)(`${code} (%s)`, async (build) => {
      const source = `import { sleep } from 'time'; let last;
const use = (x) => { last = x; }; const wait = () => { sleep(1); return 1; }; `;
      const { findings } = await ran(source.replace('\n', ' ') + code.replace('\n', '\n\n'), {}, build);
      const [finding] = findings;
      expect(finding?.code).toBe('uncaught-error');
      expect(JSON.stringify(finding?.args)).toContain('would have to wait, but a thread cannot be suspended');
      expect(JSON.stringify(finding?.args)).toContain(message);
      expect(finding?.lines[0]?.line).toBe(code.includes('wait()') ? 1 : 3);
    });
  }
});
