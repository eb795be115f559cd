import { describe, expect, test } from 'vitest';
import { KEPT } from '../../engine/sandbox/globals.ts';
import type { Limits, Question } from '../../engine/sandbox/host.ts';
import { hashOfFrame } from '../../engine/sandbox/node-vite-plugin.ts';
import { BOMBS, ESCAPES, FORBIDDEN_NAMES, POLLUTIONS } from '../../engine/sandbox/testing/attacks.ts';
import { run } from '../../engine/sandbox/testing/programs.ts';
import { BROOD, CHATTERER, explorer, FLOODER, liar } from './hostile-guest.ts';
import { inBrowser } from './in-browser.ts';
import type { Asked } from './page.ts';

const PATIENT = { timeout: 30_000 };

const here = inBrowser();
const { inPage } = here;

const open = (limits: Partial<Limits> = {}, guest = here.guest): Promise<number> =>
  inPage(({ open }, { script, limits }) => open(script, limits), {
    script: { guest, frameHash: hashOfFrame() },
    limits,
  });

const ask = (sandbox: number, question: Question, stopAfter?: number): Promise<Asked> =>
  inPage(({ ask }, { sandbox, question, stopAfter }) => ask(sandbox, question, stopAfter), {
    sandbox,
    question,
    stopAfter,
  });

const close = (sandbox: number): Promise<void> => inPage(({ close }, index) => close(index), sandbox);

const answerTo = async (body: string, limits?: Partial<Limits>): Promise<Asked> => ask(await open(limits), run(body));

describe('the browser sandbox', { timeout: 60_000 }, () => {
  test('runs a program and gives back what it printed and exported', async () => {
    const asked = await answerTo(`print('hello'); exported.x = 1 + 1;`);
    expect(asked.lines).toEqual(['hello']);
    expect(asked.answer).toMatchObject({ ok: true, result: { status: 'finished', exports: { x: 2 } } });
  });

  test('runs one program after another, each in a worker of its own', async () => {
    const sandbox = await open();
    for (const n of [1, 2, 2]) {
      expect((await ask(sandbox, run(`print('${n}');`))).lines).toEqual([`${n}`]);
    }
  });

  test('serves a request that it has prepared for', async () => {
    const sandbox = await open();
    await inPage(({ prepare }, { sandbox, question }) => prepare(sandbox, question), {
      sandbox,
      question: run(`print('1');`),
    });
    expect((await ask(sandbox, run(`print('1');`))).lines).toEqual(['1']);
  });

  test('leaves no frame behind but the one in reserve', async () => {
    for (let n = 0; n < 3; n++) {
      const sandbox = await open();
      await ask(sandbox, run(`print('x');`));
      await close(sandbox);
    }
    await expect.poll(() => inPage(({ frames }) => frames(), null), PATIENT).toBe(1);
  });

  test('keeps the page going while a program loops, and ends it when it is closed', async () => {
    const sandbox = await open({ silence: 600_000 });
    const asked = ask(sandbox, run(`for (;;);`));
    for (let n = 0; n < 20; n++) {
      expect(await here.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0, 'here')))).toBe('here');
    }
    await close(sandbox);
    expect((await asked).answer).toEqual({ ok: false, failure: { code: 'stopped', args: {} } });
  });

  test('says that a program does not even parse', async () => {
    expect((await answerTo(`)`)).answer).toMatchObject({ ok: false, failure: { code: 'crashed' } });
  });
});

describe('a program that got past the compiler', { timeout: 60_000 }, () => {
  test('gets nothing from any way to more power', async () => {
    const tries = Object.entries(ESCAPES).map(
      ([name, expression]) =>
        `try { if ((${expression}) !== undefined) print(${JSON.stringify(name)}) } catch { /* refused */ }`,
    );
    expect(await answerTo(tries.join('\n'))).toMatchObject({ lines: [], answer: { ok: true } });
  });

  test('finds no name but those of the language', async () => {
    const { lines } = await answerTo(`
      for (let o = globalThis; o !== null && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
        for (const key of Reflect.ownKeys(o)) print(String(key));
      }`);
    // Two numbers of an interface long gone, which cannot be removed.
    const harmless = new Set(['TEMPORARY', 'PERSISTENT']);
    expect(lines.filter((name) => !KEPT.has(name) && !harmless.has(name))).toEqual([]);
    expect(lines).toContain('Object');
  });

  test("finds none of the hosts' names", async () => {
    const looks = FORBIDDEN_NAMES.map((name) => `if (typeof ${name} !== 'undefined') print('${name}');`);
    expect(await answerTo(looks.join('\n'))).toMatchObject({ lines: [], answer: { ok: true } });
  });

  test('can change nothing that the engine works with', async () => {
    const tries = Object.entries(POLLUTIONS).map(
      ([name, statement]) => `try { ${statement}; print(${JSON.stringify(name)}) } catch { /* refused */ }`,
    );
    expect(await answerTo(tries.join('\n'))).toMatchObject({ lines: [], answer: { ok: true } });
  });
});

describe('limits', { timeout: 60_000 }, () => {
  test.each(Object.entries(BOMBS))('stop %s', async (_name, { body, code }) => {
    const silence = code === 'time-limit' ? 2_000 : 30_000;
    const { answer, turns } = await answerTo(body, { silence });
    expect(answer).toMatchObject({ ok: false, failure: { code } });
    expect(turns).toBeGreaterThan(0);
  });

  test('stop a program that eats memory', async () => {
    const sandbox = await open({ silence: 30_000 });
    const question = run(`const all = []; for (;;) all.push(new Array(1e5).fill(1.5));`);
    // Neither waited for nor asked for by the driver: see `tell`.
    void inPage(({ tell }, { sandbox, question }) => void tell(sandbox, question), { sandbox, question });
    expect(await here.site.told).toMatchObject({ answer: { ok: false, failure: { code: 'memory-limit' } } });
  });

  test('stop a request that is aborted and does not answer', async () => {
    const sandbox = await open({ grace: 100 }, BROOD);
    expect((await ask(sandbox, run(``), 1)).answer).toEqual({ ok: false, failure: { code: 'stopped', args: {} } });
  });
});

describe('a guest that was taken over', { timeout: 60_000 }, () => {
  test('finds no way out of its frame', async () => {
    await here.page.evaluate(() => {
      localStorage.setItem('own', 'item');
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      new BroadcastChannel('site').onmessage = ({ data }) => heard.push(data);
    });
    const before = here.site.requests.length;
    const sandbox = await open({ silence: 60_000 }, explorer(here.site.url));
    const { lines, answer } = await ask(sandbox, run(``));
    expect(answer).toMatchObject({ ok: true });
    expect(lines).toEqual([]);
    expect(here.site.requests.slice(before)).toEqual([]);
    expect(await here.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([]);
  });

  test('would find many outside of it', async () => {
    const lines = await here.page.evaluate(async (script) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(null, [port2]);
      port1.postMessage(JSON.stringify({ type: 'run', id: 1 }));
      const found: string[] = [];
      return new Promise<string[]>((resolve) => {
        port1.onmessage = ({ data }) => {
          const message = JSON.parse(data);
          if (message.type === 'output') found.push(message.lines[0].text);
          if (message.type === 'result') resolve(found);
        };
      });
    }, explorer(here.site.url));
    expect(lines).toEqual(expect.arrayContaining(['fetch', 'IndexedDB', 'caches', 'an origin', 'importScripts']));
    expect(here.site.requests).toContain('GET /fetch');
  });

  test.each([
    ['no JSON', `'{'`],
    ['no message', `42`],
    ['a type there is none of', `{ type: 'page', id }`],
    ['a result that is none', `{ type: 'result', id, result: { version: 1 } }`],
    [
      'a report in place of a run',
      `{ type: 'result', id, result: { version: 1, strategy: 'exhaustive', complete: true } }`,
    ],
    ['a failure that only its host can find', `{ type: 'failure', id, failure: { code: 'memory-limit', args: {} } }`],
    ['a failure with more than words', `{ type: 'failure', id, failure: { code: 'internal', args: { message: {} } } }`],
  ])('is not believed when it answers with %s', async (_name, message) => {
    const { answer } = await ask(await open({}, liar(message)), run(``));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'crashed' } });
  });

  test('is not heard when it answers another request', async () => {
    const sandbox = await open(
      { deadline: 1_000 },
      liar(`{ type: 'failure', id: id + 1, failure: { code: 'internal', args: {} } }`),
    );
    expect((await ask(sandbox, run(``))).answer).toMatchObject({ ok: false, failure: { code: 'time-limit' } });
  });

  test.each([
    ['output', FLOODER],
    ['signs of life', CHATTERER],
  ])('is stopped when it floods the page with %s', async (_name, guest) => {
    const { answer } = await ask(await open({}, guest), run(``));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'output-limit' } });
  });

  test('takes its workers with it', async () => {
    const sandbox = await open({}, BROOD);
    const asked = ask(sandbox, run(``));
    await expect.poll(() => here.page.workers().length, PATIENT).toBeGreaterThan(0);
    await close(sandbox);
    await asked;
    await expect.poll(() => here.page.workers().length, PATIENT).toBe(0);
  });
});

test("the frame's script does nothing in a document that has an origin", async () => {
  await here.page.goto(`${here.site.url}frame`);
  const answer = await here.page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const pong = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    postMessage(new Blob(), '*', [port2]);
    port1.postMessage('ping');
    // Long enough for the message, and another one after it, to have come.
    const turns = (async () => {
      for (let n = 0; n < 10; n++) await new Promise((resolve) => setTimeout(resolve));
      return 'nothing';
    })();
    return Promise.race([pong, turns]);
  });
  expect(answer).toBe('nothing');
});
