/** What depends on who comes first where one thread starts another and a third asks. */
import { describe, expect, it, test } from 'vitest';
import { explored } from '../../explore/testing.ts';

const program = (body: string) => `import { Thread, Lock, Semaphore } from 'threading';
export let seen: unknown = null;
${body}
for (const t of [one, two]) t.start();
for (const t of [one, two]) t.join();`;

const asked = (question: string) =>
  program(`const late = new Thread({ target: () => {} });
const one = new Thread({ target: () => late.start() });
const two = new Thread({ target: () => { try { seen = ${question}; } catch (e) { seen = String(e.message); } } });`);

const seen = async (source: string, options = {}) => {
  const { outcomes, complete, redundant, findings } = await explored(source, options);
  expect({ complete, redundant }).toMatchObject(
    Object.keys(options).length > 0 ? {} : { complete: true, redundant: 0 },
  );
  return { outcomes: outcomes.map(({ exports }) => exports['seen']).sort(), findings };
};

describe('whether a thread has been started', () => {
  it('decides whether join is an error or a wait, and both are tried', async () => {
    const { outcomes } = await seen(asked('late.join() ?? "joined"'));
    expect(outcomes).toEqual(['cannot join thread before it is started: call start() first', 'joined']);
  });

  it('is an error that nobody catches, with a schedule that shows it and one that does not', async () => {
    const source = program(`const late = new Thread({ target: () => {} });
const one = new Thread({ target: () => late.start() });
const two = new Thread({ target: () => late.join() });`);
    const { findings } = await seen(source);
    expect(findings.map(({ code }) => code)).toEqual(['uncaught-error']);
    expect(findings[0]).toMatchObject({ args: { error: 'RuntimeError' }, shortest: true, passing: expect.anything() });
  });

  it('is seen by isAlive, by ident and by the setting of daemon', async () => {
    expect((await seen(asked('late.isAlive()'))).outcomes).toEqual([false, true]);
    expect((await seen(asked('late.ident === null'))).outcomes).toEqual([false, true]);
    expect((await seen(asked('(late.daemon = false) || "set"'))).outcomes).toEqual([
      'cannot set daemon status of active thread: set it before start()',
      'set',
    ]);
  });

  it('decides who of two that start it comes too late', async () => {
    const source = program(`const late = new Thread({ target: () => {} });
const start = (name: string) => () => { try { late.start(); } catch { seen = name; } };
const one = new Thread({ target: start('one') });
const two = new Thread({ target: start('two') });`);
    expect((await seen(source)).outcomes).toEqual(['one', 'two']);
  });

  it('is known to whoever comes after the start: nothing more to try', async () => {
    const source = `import { Thread } from 'threading';
const a = new Thread({ target: () => {} });
const b = new Thread({ target: () => a.join() });
a.start(); b.start(); b.join();`;
    expect(await explored(source)).toMatchObject({ complete: true, executions: 1, probes: 0, redundant: 0 });
  });

  it('is seen within a bound of preemptions, too', async () => {
    const { outcomes } = await seen(asked('late.join() ?? "joined"'), { preemptions: 1 });
    expect(outcomes).toEqual(['cannot join thread before it is started: call start() first', 'joined']);
  });
});

describe('the number in a name', () => {
  const named = (make: string) =>
    program(`const one = new Thread({ target: () => { ${make} } });
const two = new Thread({ target: () => { const t = new Thread(); t.start(); seen = t.name; } });`);

  it('depends on who makes a thread first', async () => {
    expect((await seen(named('new Thread().start();'))).outcomes).toEqual(['Thread-3', 'Thread-4']);
  });

  it('is not taken by a thread that has a name', async () => {
    expect((await seen(named("new Thread({ name: 'x' });"))).outcomes).toEqual(['Thread-3']);
  });

  it('depends on it, too, where the thread is only asked for its name', async () => {
    const source = program(`const lock = new Lock();
const make = (keep: boolean) => () => { lock.acquire(); lock.release(); const { name } = new Thread(); if (keep) seen = name; };
const one = new Thread({ target: make(false) });
const two = new Thread({ target: make(true) });`);
    expect((await seen(source)).outcomes).toEqual(['Thread-3', 'Thread-4']);
  });

  it('is the smaller one of the thread that was certainly made first, whoever is started first', async () => {
    const source = program(`const made = new Semaphore(0);
const one = new Thread({ target: () => { const t = new Thread(); made.release(); t.start(); } });
const two = new Thread({ target: () => { made.acquire(); const t = new Thread(); t.start(); seen = t.name; } });`);
    expect((await seen(source)).outcomes).toEqual(['Thread-4']);
  });

  it('follows the order of making, not of starting, within one thread', async () => {
    const source =
      program(`const one = new Thread({ target: () => { const a = new Thread(), b = new Thread(); b.start(); seen = [a.name, b.name]; } });
const two = new Thread();`);
    expect((await seen(source)).outcomes).toEqual([['Thread-3', 'Thread-4']]);
  });
});

test('the number of a thread rests on who started it, not on who was first', async () => {
  const source =
    program(`const start = (keep: boolean) => () => { const t = new Thread({ name: 'x' }); t.start(); if (keep) seen = t.ident; };
const one = new Thread({ target: start(false) });
const two = new Thread({ target: start(true) });`);
  expect((await seen(source)).outcomes).toHaveLength(1);
});
