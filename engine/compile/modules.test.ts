import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { strip } from './esbuild-node.ts';
import { drive, newObserved, testRuntime } from './testing/kernel.ts';
import { compiled, evaluate, run, testLibrary } from './testing/run.ts';

describe('exports', () => {
  it('are the main module’s, as they stand at the end', async () => {
    const program = await compiled({
      'main.ts': `import { base } from './base.ts';
        export let count = base; export const name = 'x'; export { base as origin } from './base.ts';
        export default class Thing {} const bump = () => { count += 1 }; bump();`,
      'base.ts': 'export const base = 10; export const unseen = 1;',
    });
    expect(program.exports).toEqual(['count', 'name', 'origin', 'default']);
    const { exports } = run(program);
    expect(exports).toMatchObject({ count: 11, name: 'x', origin: 10 });
    expect(Object.keys(exports)).toEqual(program.exports);
  });

  it('leave out what is not initialised', async () => {
    const program = await compiled(
      'export let early = 1; export const later = fails(); function fails(): never { throw new Error("no") }',
    );
    expect(run(program).exports).toEqual({ early: 1 });
  });
});

describe('the target of a process', () => {
  it('is found by file and name', async () => {
    const program = await compiled({
      'main.ts': `import './lib/work.ts'; const work = () => 'main'; export function other() { return 'other' } class Job {} const data = 5;`,
      'lib/work.ts': `export function work() { return 'lib' } export default function () { return 'default' }`,
    });
    const observed = newObserved();
    const runtime = testRuntime(program, observed, {
      mode: 'never',
      library: {},
      isMain: false,
      global: () => undefined,
      TypeError,
      limit: 100,
    });
    const instance = evaluate(program)(runtime);
    expect(instance.lookup('main.ts', 'work')).toBeUndefined();
    drive(instance.main(), observed, 'never');
    const found = (file: string, name: string) => (instance.lookup(file, name) as (() => unknown) | undefined)?.();
    expect(found('main.ts', 'work')).toBe('main');
    expect(found('main.ts', 'other')).toBe('other');
    expect(found('lib/work.ts', 'work')).toBe('lib');
    expect(found('lib/work.ts', 'default')).toBe('default');
    expect(instance.lookup('main.ts', 'Job')).toBeTypeOf('function');
    expect(instance.lookup('main.ts', 'data')).toBeUndefined();
    expect(instance.lookup('other.ts', 'work')).toBeUndefined();
  });
});

describe('import.meta.main', () => {
  const sources = {
    'main.ts': `import './other.ts'; console.log('main', import.meta.main)`,
    'other.ts': `console.log('other', import.meta.main)`,
  };

  it('is true in the main module of the main process only', async () => {
    const program = await compiled(sources);
    expect(run(program).lines).toEqual(['other false', 'main true']);
    expect(run(program, { isMain: false }).lines).toEqual(['other false', 'main false']);
  });
});

describe('modules of the library', () => {
  const library = {
    threading: { Lock: class Lock {}, currentThread: () => 'this thread' },
    time: { sleep: (seconds: number) => `slept ${seconds}` },
  };

  it('are imported by name, by another name and as a whole', async () => {
    const program = await compiled({
      'main.ts': `import { sleep as nap } from 'time'; import * as threading from 'threading'; import { lock } from './other.ts';
        console.log(nap(1), threading.currentThread(), lock instanceof threading.Lock)`,
      'other.ts': `import { Lock as L } from 'threading'; export const lock = new L(); const sleep = 5; const threading = sleep;`,
    });
    expect(program.imports).toEqual(['threading', 'time']);
    const { lines, steps } = run(program, { library });
    expect(lines).toEqual(['slept 1 this thread true']);
    expect(steps).toContain('call threading.currentThread');
    expect(steps).not.toContain('r threading.Lock');
  });

  it('include the parameters of the exercise', async () => {
    const program = await compiled(`import { threads } from 'exercise'; console.log(threads)`, {
      parameters: ['threads'],
    });
    expect(run(program, { library: { exercise: { threads: 7 } } }).lines).toEqual(['7']);
  });

  it('can be exported on', async () => {
    const program = await compiled({
      'main.ts': `import { sleep, currentThread } from './all.ts'; console.log(sleep(2), currentThread())`,
      'all.ts': `export * from 'threading'; export { sleep } from 'time';`,
    });
    expect(run(program, { library }).lines).toEqual(['slept 2 this thread']);
  });
});

describe('variables of another module', () => {
  it('are shared like any others', async () => {
    const program = await compiled({
      'main.ts': `import { num, take } from './state.ts'; import * as state from './state.ts';
        console.log('go'); const t = num + state.num; take(); console.log(num)`,
      'state.ts': 'export let num = 1; export const take = () => { num -= 1 };',
    });
    const { lines, steps, objects } = run(program);
    expect(lines).toEqual(['go', '0']);
    const after = steps.slice(steps.indexOf('call console.log') + 1);
    expect(after).toEqual(['r num', 'r state.num', 'call take', 'r num', 'w num', 'r num', 'call console.log']);
    expect(new Set(objects.filter((_, index) => /^[rw] /.test(steps[index] as string))).size).toBe(1);
  });
});

describe('names', () => {
  it('of one module do not meet those of another, nor ours', async () => {
    const program = await compiled({
      'main.ts': `import { value as other, get, Map } from './other.ts';
        const value = 'main', $ = 'dollar', $d = 'd', $1 = '1', Array = 'mine', exports = 'e';
        const f = () => { for (const x of [value, $, $d, $1, exports]) console.log(x, other, get(), f.name) };
        f(); console.log(Map, Array, value.constructor.name);`,
      'other.ts': `export const value = 'other'; export const get = () => value; export const Map = 'no map'; const f = 1; console.log([1].map((x) => x + f).join())`,
    });
    expect(run(program, { mode: 'always' }).lines).toEqual([
      '2',
      ...['main', 'dollar', 'd', '1', 'e'].map((x) => `${x} other other f`),
      'no map mine String',
    ]);
  });

  it('in the engine’s own messages are the learner’s', async () => {
    const program = await compiled({
      'main.ts': `import './other.ts'; const early = () => count; try { early() } catch (e) { console.log((e as Error).message) } const count = 1;
        try { const f = () => later(); f(); const later = () => { for (;;) return 1 } } catch (e) { console.log((e as Error).message) }`,
      'other.ts': 'export const count = 2;',
    });
    expect(run(program).lines.map((line) => line.replaceAll('\u200c', ''))).toEqual([
      "Cannot access 'count' before initialization",
      "Cannot access 'later' before initialization",
    ]);
  });
});

describe('the hash of a program', () => {
  it('is that of its files, as far as they are used', async () => {
    const hash = async (sources: Record<string, string>) => (await compiled(sources)).hash;
    const main = `import { a } from './a.ts'; console.log(a)`;
    const one = await hash({ 'main.ts': main, 'a.ts': 'export const a = 1;' });
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(await hash({ 'main.ts': main, 'a.ts': 'export const a = 1;', 'b.ts': '' })).toBe(one);
    expect(await hash({ 'main.ts': main, 'a.ts': 'export const a = 2;' })).not.toBe(one);
  });

  it('is the same for every build, and the compiled code depends on nothing else', async () => {
    const source = 'let n = 0; const f = () => n++; f();';
    const first = await compiled(source);
    expect((await compiled(source, { build: 'fast' })).hash).toBe(first.hash);
    expect(await compiled(source)).toEqual(first);
  });
});

describe('cycles', () => {
  it('of imports end like those of ECMAScript', async () => {
    const sources = {
      'main.ts': `import { b } from './b.ts'; export const a = 'a'; console.log(b)`,
      'b.ts': `import { a } from './main.ts'; export const b = 'b'; console.log(a)`,
    };
    const result = await compile(sources, 'main.ts', { build: 'traced', strip, library: testLibrary });
    if (!result.ok) throw new Error('does not compile');
    expect(String(run(result.program).error)).toBe("ReferenceError: Cannot access 'a' before initialization");
  });
});
