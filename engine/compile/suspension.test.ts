import { describe, expect, it } from 'vitest';
import { drive, newObserved, testRuntime } from './testing/kernel.ts';
import { compiled, evaluate, run } from './testing/run.ts';

const isPlain = (code: string, name: string): boolean => !code.includes(`function* ${name}$g`);

describe('functions that cannot be suspended stay plain', () => {
  const source = `
    const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
    function area(w: number, h: number) { return Math.abs(w * h) }
    function both(n: number) { return fib(n) + area(n, n) }
    function loops(n: number) { let s = 0; for (let i = 0; i < n; i++) s += i; return s }
    function callsLoops(n: number) { return loops(n) }
    function reads(o: { x: number }) { return o.x }
    function unknown(f: () => void) { f() }
    class Point { constructor(public x: number, public y: number) {} plus(o: Point) { return new Point(this.x + o.x, this.y + o.y) } }
    function methods(p: Point) { return p.plus(p) }
    function natives(s: string, xs: number[]) { xs.push(s.charCodeAt(0)); return xs.map((x) => x + 1).join() }
    console.log(both(5), callsLoops(3), reads({ x: 1 }), methods(new Point(1, 2)).x, natives('a', []));
    unknown(() => console.log('called'));
  `;

  it('in the traced build: without accesses, loops and unknown calls', async () => {
    const { code } = await compiled(source);
    expect(['fib', 'area', 'both'].filter((name) => !isPlain(code, name))).toEqual([]);
    const others = ['loops', 'callsLoops', 'reads', 'unknown', 'methods', 'natives'];
    expect(others.filter((name) => isPlain(code, name))).toEqual([]);
  });

  it('in the fast build: without loops and calls that could switch', async () => {
    const { code } = await compiled(source, { build: 'fast' });
    const plain = ['fib', 'area', 'both', 'reads', 'methods', 'natives'];
    expect(plain.filter((name) => !isPlain(code, name))).toEqual([]);
    expect(['loops', 'callsLoops', 'unknown'].filter((name) => isPlain(code, name))).toEqual([]);
    expect(run(await compiled(source, { build: 'fast' }), { mode: 'always' }).lines).toEqual(['30 3 1 2 98', 'called']);
  });

  it('a method is not plain in the fast build where some method of that name switches', async () => {
    const { code } = await compiled(
      `class Calm { step() { return 1 } }
       class Busy { step() { for (;;) return 2 } }
       function go(o: Calm | Busy) { return o.step() }
       console.log(go(new Calm()), go(new Busy()))`,
      { build: 'fast' },
    );
    expect(isPlain(code, 'go')).toBe(false);
  });
});

describe('a thread gives up the processor', () => {
  it('before an access, which is carried out as soon as it goes on', async () => {
    const program = await compiled('let num = 1; const f = () => { num += 1 }; f(); f(); export { num }');
    const observed = newObserved();
    const options = {
      mode: 'always' as const,
      library: {},
      isMain: true,
      global: () => undefined,
      TypeError,
      limit: 1000,
    };
    const instance = evaluate(program)(testRuntime(program, observed, options));
    const task = instance.main();
    const values: unknown[] = [];
    while (!task.next().done) values.push(instance.exports().num);
    expect(observed.steps).toEqual(['call f', 'r num', 'w num', 'call f', 'r num', 'w num']);
    expect(values).toEqual([1, 1, 2, 2]);
    expect(instance.exports().num).toBe(3);
  });

  it('in loops without any access, in the fast build too', async () => {
    const program = await compiled('let n = 0; for (let i = 0; i < 100; i++) n += i; console.log(n)', {
      build: 'fast',
    });
    const { lines, yields } = run(program, { mode: 'always' });
    expect(lines).toEqual(['4950']);
    expect(yields).toBeGreaterThan(10);
  });

  it('also from a call too deep to be nested', async () => {
    const program = await compiled(`
      function down(n: number): number { const o = { n }; return n === 0 ? 0 : 1 + down(o.n - 1) }
      console.log(down(20_000));
    `);
    const observed = newObserved();
    const options = { mode: 'always' as const, library: {}, isMain: true, TypeError, limit: 1e6 };
    const lines: unknown[] = [];
    const runtime = testRuntime(program, observed, {
      ...options,
      global: () => ({ log: (value: unknown) => lines.push(value) }),
    });
    const task = evaluate(program)({
      ...runtime,
      at(_, depth) {
        this.depth = depth + 1;
        return depth > 100;
      },
    }).main();
    runSegments(task);
    expect(lines).toEqual([20_000]);
  });
});

/** Runs segments one after the other, as the kernel does: none is resumed through another. */
function runSegments(first: ReturnType<ReturnType<ReturnType<typeof evaluate>>['main']>): void {
  const stack = [first];
  let sent: unknown;
  while (stack.length > 0) {
    const { done, value } = (stack.at(-1) as typeof first).next(sent);
    sent = undefined;
    if (done) {
      stack.pop();
      sent = value;
    } else if (typeof value === 'object' && value !== null && 'segment' in value) {
      stack.push(value.segment as typeof first);
    }
  }
}

describe('plain functions and their twins', () => {
  it('are the function that the learner wrote, by name, length and as constructor', async () => {
    const program = await compiled(
      `function Pair(this: any, a: number, b: number, c = 3) { this.sum = 0; for (const x of [a, b, c]) this.sum += x }
       const callback = (x: number, ...more: number[]) => { for (;;) return x + more.length };
       const p = new (Pair as any)(1, 2);
       console.log(Pair.name, Pair.length, p.sum, p instanceof (Pair as any), callback.name, callback.length);
       console.log([1, 2].map(callback), [3, 1, 2].sort((a, b) => { for (;;) return a - b }));`,
    );
    expect(run(program, { mode: 'always' }).lines).toEqual(['Pair 2 6 true callback 1', '[3,4] [1,2,3]']);
  });

  it('are tied before anything of their scope runs', async () => {
    const program = await compiled('early(); function early() { for (;;) return }');
    const observed = newObserved();
    const tied: string[] = [];
    const runtime = testRuntime(program, observed, {
      mode: 'never',
      library: {},
      isMain: true,
      global: () => undefined,
      TypeError,
      limit: 100,
    });
    const { def } = runtime;
    runtime.def = (twin, plain) => {
      tied.push(plain.name);
      return def(twin, plain);
    };
    drive(evaluate(program)(runtime).main(), observed, 'never');
    expect(tied).toEqual(['early']);
  });
});

describe('errors', () => {
  it('go through the kernel before they are caught, also where nobody binds them', async () => {
    const program = await compiled(`
      const caught: string[] = [];
      try { throw new Error('one') } catch (e) { caught.push((e as Error).message) }
      try { throw new Error('two') } catch { caught.push('nothing') }
      try { throw { message: 'three' } } catch ({ message }: any) { caught.push(message) }
      console.log(caught.join());
    `);
    const observed = newObserved();
    const seen: unknown[] = [];
    const lines: unknown[] = [];
    const runtime = testRuntime(program, observed, {
      mode: 'never',
      library: {},
      isMain: true,
      global: () => ({ log: (line: unknown) => lines.push(line) }),
      TypeError,
      limit: 1000,
    });
    runtime.caught = (error) => {
      seen.push((error as Error).message);
      return { message: 'from the kernel' };
    };
    drive(evaluate(program)(runtime).main(), observed, 'never');
    expect(seen).toEqual(['one', 'two', 'three']);
    expect(lines).toEqual(['from the kernel,nothing,from the kernel']);
  });

  it('of the kernel pass every catch of the program', async () => {
    const program = await compiled(`
      import { sleep } from 'time';
      let reached = false;
      try { using r = { [Symbol.dispose]() {} }; for (const x of new Set([1])) { try { sleep(1) } catch { reached = true } } } catch (e) { reached = true }
      export { reached }
    `);
    const stop = new Error('the kernel ends this');
    const observed = newObserved();
    const runtime = testRuntime(program, observed, {
      mode: 'never',
      library: {
        time: {
          sleep() {
            throw stop;
          },
        },
      },
      isMain: true,
      global: () => undefined,
      TypeError,
      limit: 1000,
    });
    runtime.caught = (error) => {
      if (error === stop) throw error;
      return error;
    };
    const instance = evaluate(program)(runtime);
    expect(() => drive(instance.main(), observed, 'never')).toThrow(stop);
    expect(instance.exports().reached).toBe(false);
  });
});
