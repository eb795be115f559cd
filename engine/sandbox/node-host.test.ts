import { afterAll, describe, expect, test } from 'vitest';
import { KEPT } from './globals.ts';
import type { Limits, Question, Sandbox } from './host.ts';
import { createNodeSandbox } from './node-host.ts';
import { BOMBS, ESCAPES, FORBIDDEN_NAMES, POLLUTIONS } from './testing/attacks.ts';
import { run } from './testing/programs.ts';

const open = new Set<Sandbox>();
afterAll(() => Promise.all([...open].map((sandbox) => sandbox.close())));

function sandboxWith(limits: Partial<Limits> = {}): Sandbox {
  const sandbox = createNodeSandbox(limits);
  open.add(sandbox);
  return sandbox;
}

const shared = sandboxWith();

/** What a program prints, in a guest of its own or the shared one; fails where it does not end well. */
async function printed(body: string, sandbox = shared): Promise<string[]> {
  const lines: string[] = [];
  const answer = await sandbox.request(run(body), {
    onOutput: (batch) => lines.push(...batch.map(({ text }) => text)),
  });
  expect(answer).toMatchObject({ ok: true, result: { status: 'finished' } });
  return lines;
}

describe('createNodeSandbox()', { timeout: 60_000 }, () => {
  test('runs a program and gives back what it printed and exported', async () => {
    const lines: string[] = [];
    const answer = await shared.request(run(`print('hello'); exported.x = 1 + 1;`), {
      onOutput: (batch) => lines.push(...batch.map(({ text }) => text)),
    });
    expect(lines).toEqual(['hello']);
    expect(answer).toMatchObject({ ok: true, result: { status: 'finished', exports: { x: 2 } } });
  });

  test('calls an error by its name, although its prototype is frozen', async () => {
    expect(await shared.request(run(`throw new TypeError('no');`))).toMatchObject({
      ok: true,
      result: { status: 'exception', findings: [{ code: 'uncaught-error', args: { error: 'TypeError' } }] },
    });
  });

  test('serves requests one after the other', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => shared.request(run(`exported.n = ${n};`))));
    expect(answers.map((answer) => answer.ok && answer.result.exports)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test('starts a new guest after one that was ended', async () => {
    const sandbox = sandboxWith({ output: 100 });
    expect(await sandbox.request(run(`print('x'.repeat(200));`))).toMatchObject({ ok: false });
    expect(await printed(`print('again');`, sandbox)).toEqual(['again']);
  });

  test('asks a request that is aborted for what it has, and stops it where it does not answer', async () => {
    const sandbox = sandboxWith({ grace: 100 });
    const stop = new AbortController();
    const answer = sandbox.request(run(`print('begun'); for (;;);`), {
      onOutput: () => stop.abort(),
      signal: stop.signal,
    });
    // The first line has to get out before the loop begins.
    stop.abort();
    expect(await answer).toEqual({ ok: false, failure: { code: 'stopped', args: {} } });
  });

  test('close() ends a request that is under way, and those after it', async () => {
    const sandbox = sandboxWith();
    const answers = [sandbox.request(run(`for (;;);`)), sandbox.request(run(``))];
    await sandbox.close();
    for (const answer of answers) expect(await answer).toEqual({ ok: false, failure: { code: 'stopped', args: {} } });
  });

  test('never takes what is no answer for one', async () => {
    const wrong = { type: 'run', program: { code: 1 } } as unknown as Question;
    expect(await shared.request(wrong)).toMatchObject({ ok: false });
  });
});

describe('a program that got past the compiler', { timeout: 60_000 }, () => {
  test.each(Object.entries(ESCAPES))('gets nothing from %s', async (_name, expression) => {
    const body = `try { const got = ${expression}; print(got === undefined ? 'nothing' : 'escaped') } catch { print('nothing') }`;
    expect(await printed(body)).toEqual(['nothing']);
  });

  test('finds no name but those of the language', async () => {
    const [names] = await printed(`
      const names = [];
      for (let o = globalThis; o !== null && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
        for (const key of Reflect.ownKeys(o)) names.push(String(key));
      }
      print(names.join(' '));`);
    expect((names ?? '').split(' ').filter((name) => !KEPT.has(name))).toEqual([]);
  });

  test("finds none of the hosts' names", async () => {
    const looks = FORBIDDEN_NAMES.map((name) => `typeof ${name} === 'undefined' || print('${name}');`).join('\n');
    expect(await printed(looks)).toEqual([]);
  });

  test.each(Object.entries(POLLUTIONS))('cannot change %s', async (_name, statement) => {
    expect(await printed(`try { ${statement}; print('changed') } catch { print('refused') }`)).toEqual(['refused']);
  });

  test.each([
    'node:fs',
    'node:process',
    'node:child_process',
    'data:text/javascript,export default 1',
    '/etc/hostname',
  ])('imports nothing from %s', async (specifier) => {
    const body = `let got; import(${JSON.stringify(specifier)}).then(() => { got = 'escaped' }, () => { got = 'nothing' });
        while (got === undefined) if (turn()) yield; print(got);`;
    const lines = await printed(body).catch(() => ['nothing']);
    expect(lines).toEqual(['nothing']);
  });

  test("has every error's stack without places", async () => {
    expect(await printed(`print(String(new Error('x').stack))`)).toEqual(['Error: x']);
  });

  test('can name its errors and override what objects inherit', async () => {
    const body = `
      class Mine extends Error { constructor() { super('m'); this.name = 'Mine'; } }
      class Ours extends $.lib('threading').Thread { constructor() { super(); this.toString = () => 'thread'; } }
      const o = {}; o.toString = () => 'o'; o.constructor = 1;
      print(new Mine().name + o + new Ours());`;
    expect(await printed(body)).toEqual(['Mineothread']);
  });

  test('that recurses without end gets an error it can catch', async () => {
    expect(await printed(`const f = () => f() + 1; try { f() } catch (e) { print(e.name) }`)).toEqual(['RangeError']);
  });
});

describe('limits', { timeout: 60_000 }, () => {
  test('stop a program that waits for an atomic', async () => {
    const body = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
    const answer = await sandboxWith({ silence: 1_500 }).request(run(body));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'time-limit' } });
  });

  test('stop what a program left behind', async () => {
    const sandbox = sandboxWith({ silence: 1_500 });
    await sandbox.request(run(`(async () => { for (;;) await 0; })();`));
    expect(await sandbox.request(run(``))).toMatchObject({ ok: false, failure: { code: 'time-limit' } });
    expect(await printed(`print('again');`, sandbox)).toEqual(['again']);
  });

  test.each(Object.entries(BOMBS))('stop %s', async (_name, { body, code }) => {
    const silence = code === 'time-limit' ? 1_500 : 30_000;
    const answer = await sandboxWith({ silence }).request(run(body));
    expect(answer).toMatchObject({ ok: false, failure: { code } });
  });

  test.each([
    ['arrays', `const all = []; for (;;) all.push(new Array(1e5).fill(1.5));`],
    ['texts', `const all = []; for (;;) all.push('x'.repeat(1e6) + all.length);`],
    ['array buffers', `const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1));`],
    ['one enormous array', `const all = new Float64Array(2e8).fill(1); for (;;) all.sort();`],
  ])('stop a program that fills memory with %s', async (_name, body) => {
    const answer = await sandboxWith({ heap: 64, memory: 256, silence: 20_000 }).request(run(body));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'memory-limit' } });
  });
});
