import { describe, expect, it } from 'vitest';
import { compiled, run } from './testing/run.ts';

/** What is announced, in order, once the text `go` has been printed. */
async function stepsOf(source: string, setup = ''): Promise<string[]> {
  const program = await compiled(`${setup}\nconsole.log('go');\n${source}`);
  const { steps, error } = run(program);
  expect(error).toBeUndefined();
  return steps.slice(steps.indexOf('call console.log') + 1);
}

const shared = 'let num = 100; const touch = () => { num = 0 };';
const object = 'const o: any = { a: 1, b: { c: 2 }, m(...xs: unknown[]) { return xs.length } }; const xs = [1, 2, 3];';

describe('variables', () => {
  it.each([
    ['reading a shared variable', 'num', ['r num']],
    ['writing one', 'num = 5', ['w num']],
    ['a compound assignment reads, then writes', 'num -= 1', ['r num', 'w num']],
    ['an update reads, then writes', 'num++', ['r num', 'w num']],
    ['the right side comes between the two', 'num -= o.a', ['r num', 'r o.a', 'w num']],
    ['a logical assignment that finds a value writes nothing', 'num ||= 5', ['r num']],
    ['one that does not writes', 'num &&= 5', ['r num', 'w num']],
    ['typeof reads', 'typeof num', ['r num']],
    ['destructuring writes each target in turn', '[num, o.a] = xs', ['r xs[0]', 'w num', 'r xs[1]', 'w o.a']],
    ['a variable of one function is nobody else’s', 'let own = 1; own += 1', []],
    ['a constant is not shared', 'const c = 1; (() => c)()', []],
    ['a variable never assigned again is not shared', 'let c = 1; (() => c)()', []],
  ])('%s', async (_, source, expected) => {
    expect(await stepsOf(source, shared + object)).toEqual(expected);
  });

  it('the same variable in every call of its function is another variable', async () => {
    const program = await compiled(`
      function counter() { let n = 0; return () => { n += 1; return n } }
      const one = counter(), two = counter();
      one(); one(); two();
      console.log('done')
    `);
    const { objects, steps } = run(program);
    const scopes = objects.filter((_, index) => /^[rw] n$/.test(steps[index] as string));
    expect(scopes).toHaveLength(6 + 3);
    expect(new Set(scopes).size).toBe(2);
  });

  it('a loop variable that closures share is another one in each iteration', async () => {
    const program = await compiled(`
      const fs: (() => number)[] = [];
      for (let i = 0; i < 3; i++) { fs.push(() => i++) }
      for (const f of fs) f();
    `);
    const { objects, steps } = run(program);
    const inClosures = objects.filter((_, index) => steps[index] === 'w i').slice(-3);
    expect(new Set(inClosures).size).toBe(3);
  });
});

describe('properties', () => {
  it.each([
    ['reading', 'o.a', ['r o.a']],
    ['reading by key', 'o["a"]; xs[1]', ['r o["a"]', 'r xs[1]']],
    ['reading through', 'o.b.c', ['r o.b', 'r o.b.c']],
    ['writing', 'o.a = 2', ['w o.a']],
    ['writing a value read before', 'o.a = o.b.c', ['r o.b', 'r o.b.c', 'w o.a']],
    ['compound', 'o.a += 2', ['r o.a', 'w o.a']],
    ['update', 'xs[0]++', ['r xs[0]', 'w xs[0]']],
    ['deleting', 'delete o.a', ['w o.a']],
    ['asking with in', '"a" in o', ['r o["a"]']],
    ['optional', 'o?.b?.c; o.x?.y.z', ['r o.b', 'r o.b.c', 'r o.x']],
    ['a method is not read, it is called', 'o.m(o.a)', ['r o.a', 'call o.m', 'r xs.length']],
    ['a method taken as a value is read', 'const f = o.m', ['r o.m']],
    ['a built-in function is no object of the program', 'Math.max(Number.MAX_VALUE, 1)', []],
    ['destructuring', 'const { a, b: { c } } = o', ['r o.a', 'r o.b', 'r b.c']],
    ['destructuring with a rest', 'const { a, ...more } = o', ['r o.a', 'ra o']],
    ['spread', '[...xs]; ({ ...o })', ['ra xs', 'ra o']],
    ['spread in a call', 'o.m(...xs)', ['ra xs', 'call o.m', 'r xs.length']],
  ])('%s', async (_, source, expected) => {
    expect(await stepsOf(source, object)).toEqual(expected);
  });
});

describe('loops', () => {
  it('announce each element of an array before it is read, and the end', async () => {
    expect(await stepsOf('for (const x of xs) {}', 'const xs = [1, 2];')).toEqual([
      'r xs[…]',
      'loop for (… of xs)',
      'r xs[…]',
      'loop for (… of xs)',
      'r xs[…]',
    ]);
  });

  it('announce each back-edge, also that of continue', async () => {
    const loop = 'for (let i = 0; i < 3; i++) { if (i === 1) continue }';
    expect(await stepsOf(loop)).toEqual(['loop for', 'loop for', 'loop for']);
    expect(await stepsOf('let i = 0; while (i++ < 2);')).toEqual(['loop while (i++ < 2)', 'loop while (i++ < 2)']);
    expect(await stepsOf('let i = 0; do { i++ } while (i < 2)')).toEqual(['loop do … while (i < 2)']);
  });

  it('see elements that are added while they run', async () => {
    const program = await compiled(
      'const xs = [1]; let n = 0; for (const x of xs) { if (n++ < 3) xs.push(x) } console.log(n)',
    );
    expect(run(program, { mode: 'always' }).lines).toEqual(['4']);
  });
});

describe('calls', () => {
  it('are announced after their arguments', async () => {
    expect(await stepsOf('o.m(o.a, f(o.b))', `${object} const f = (x: any) => x.c;`)).toEqual([
      'r o.a',
      'r o.b',
      'call f',
      'r x.c',
      'call o.m',
      'r xs.length',
    ]);
  });

  it('name what is called when it cannot be', async () => {
    const message = async (source: string) => String(run(await compiled(source)).error);
    expect(await message('const o: any = {}; o.missing(1)')).toBe('TypeError: o.missing is not a function');
    expect(await message('const f: any = 5; f()')).toBe('TypeError: f is not a function');
    expect(await message('const C: any = 5; new C()')).toBe('TypeError: C is not a constructor');
    expect(await message('const o: any = 5; for (const x of o.list) {}')).toBe('TypeError: o.list is not iterable');
  });

  it('of getters and constructors announce without switching', async () => {
    const program = await compiled(`
      class Counter { n = 0; constructor() { this.n = 5 } get double() { return this.n * 2 } }
      console.log(new Counter().double)
    `);
    const { lines, steps } = run(program, { mode: 'always' });
    expect(lines).toEqual(['10']);
    expect(steps).toEqual(expect.arrayContaining(['w this.n', 'r this.n']));
  });
});
