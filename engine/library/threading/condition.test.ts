import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, ending, lines, timedLines } from '../testing.ts';

describe('Condition', () => {
  it('wants its lock held', async () => {
    const wrong = await checkTable('const c = new Condition();', [
      ['c.wait()', /^RuntimeError: cannot wait on un-acquired lock/],
      ['c.notify()', /^RuntimeError: cannot notify on un-acquired lock/],
      ['c.notifyAll()', /^RuntimeError: cannot notify on un-acquired lock/],
      ['c.waitFor(() => 5)', '5'],
      ['c.waitFor(() => 0)', /^RuntimeError: cannot wait on un-acquired lock/],
      ['c.release()', /^RuntimeError: cannot release un-acquired lock/],
      ['c.acquire()', 'true'],
      ['c.acquire(false)', 'true'],
      ['c.release()', 'undefined'],
      ['c.notify()', 'undefined'],
      ['c.notify(0)', 'undefined'],
      ['c.notify(-1)', 'undefined'],
      ['c.notify(100)', 'undefined'],
      ['c.wait(0)', 'false'],
      ['c.wait(-1)', 'false'],
      ['c.wait({ timeout: 0.1 })', 'false'],
      ["c.wait('x')", /^TypeError/],
      ['c.waitFor(5)', /^TypeError/],
      ['c.waitFor(() => 0, 0.1)', '0'],
      ['c.waitFor(() => [], 0)', '[]'],
      ["c.waitFor(() => '', { timeout: -1 })", ''],
      ['c', '<Condition(c, 0)>'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('takes a Lock, an RLock or nothing', async () => {
    const wrong = await checkTable('const lock = new Lock();', [
      ['new Condition(5)', /^AttributeError: 5 has no attribute 'acquire'/],
      ['new Condition(new Event())', /^AttributeError/],
      ['new Condition(lock).acquire()', 'true'],
      ['lock.locked()', 'true'],
      ['new Condition(new RLock()).acquire()', 'true'],
      ['new Condition(null).acquire()', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('wakes a waiter, which goes on when the lock is free', async () => {
    const printed = await lines(`
      const c = new Condition();
      start(() => { using _ = c.hold(); console.log('woken', c.wait()); });
      c.acquire(); c.notify(); console.log('notified'); sleep(1); console.log('releases'); c.release();
    `);
    expect(printed).toEqual(['notified', 'releases', 'woken true']);
  });

  it('forgets a notification that nobody waits for', async () => {
    const printed = await lines(`
      const c = new Condition();
      using _ = c.hold();
      c.notify(); c.notifyAll();
      console.log(c.wait(0.1), monotonic());
    `);
    expect(printed).toEqual(['false 0.1']);
  });

  it('wakes those who have waited longest', async () => {
    const printed = await lines(`
      const c = new Condition();
      const threads = [1, 2, 3, 4, 5].map((i) => start(() => { using _ = c.hold(); c.wait(); console.log(i); }));
      { using _ = c.hold(); c.notify(2); }
      sleep(1); console.log('--');
      { using _ = c.hold(); c.notify(100); }
      for (const t of threads) t.join();
    `);
    expect(printed).toEqual(['1', '2', '--', '3', '4', '5']);
  });

  it('frees an RLock altogether while waiting, and holds it as often afterwards', async () => {
    const printed = await lines(`
      const lock = new RLock(); const c = new Condition(lock);
      start(() => {
        lock.acquire(); lock.acquire(); lock.acquire();
        c.wait(); console.log(lock); lock.release(); lock.release(); lock.release();
      });
      console.log(lock); lock.acquire(); c.notify(); lock.release(); sleep(1); console.log(lock);
    `);
    expect(printed).toEqual([
      '<RLock unlocked>',
      '<RLock locked owner=Thread-1 (<lambda>) count=3>',
      '<RLock unlocked>',
    ]);
  });

  it('may be waited on again and again in a loop', async () => {
    const printed = await timedLines(`
      const c = new Condition(); let ready = false;
      start(() => { using _ = c.hold(); let turns = 0; while (!ready) { c.wait(1); turns++; } console.log(turns); });
      start(() => { using _ = c.hold(); while (!ready) { c.wait(1); } console.log('too'); });
      sleep(3.5); ready = true;
    `);
    expect(printed).toEqual([
      [4, '4'],
      [4, 'too'],
    ]);
  });

  it('does not spend a notification on a waiter whose time was up', async () => {
    const printed = await timedLines(`
      const c = new Condition();
      start(() => { using _ = c.hold(); console.log('first', c.wait(1)); });
      start(() => { using _ = c.hold(); console.log('second', c.wait()); });
      sleep(2);
      { using _ = c.hold(); c.notify(); }
    `);
    expect(printed).toEqual([
      [1, 'first false'],
      [2, 'second true'],
    ]);
  });

  it('lets a waiter give up only when it has the lock again', async () => {
    const printed = await timedLines(`
      const c = new Condition();
      start(() => { using _ = c.hold(); console.log(c.wait(1)); });
      using _ = c.hold(); sleep(3);
    `);
    expect(printed).toEqual([[3, 'false']]);
  });

  it('lets a waiter that was notified in time not give up, however late it gets the lock', async () => {
    const printed = await timedLines(`
      const c = new Condition();
      start(() => { using _ = c.hold(); console.log(c.wait(1)); });
      using _ = c.hold(); sleep(0.5); c.notify(); sleep(3);
    `);
    expect(printed).toEqual([[3.5, 'true']]);
  });

  it('with a plain lock lets anybody notify while somebody has it', async () => {
    const printed = await lines(`
      const lock = new Lock(); const c = new Condition(lock);
      start(() => { lock.acquire(); console.log(c.wait()); });
      lock.acquire();
      start(() => c.notify()).join();
      lock.release();
    `);
    expect(printed).toEqual(['true']);
  });
});

describe('waitFor', () => {
  it('calls its predicate with the lock held, and gives what it gave', async () => {
    const printed = await lines(`
      const lock = new RLock(); const c = new Condition(lock);
      let value = 0; const seen = [];
      const t = start(() => {
        using _ = c.hold();
        console.log(c.waitFor(() => { seen.push(lock.acquire(false)); lock.release(); return value; }));
      });
      for (const next of [0, 0, 7]) { { using _ = c.hold(); value = next; c.notify(); } sleep(1); }
      t.join(); console.log(seen);
    `);
    expect(printed).toEqual(['7', '[true, true, true, true]']);
  });

  it('gives up when the time is up, however often it is woken', async () => {
    const printed = await timedLines(`
      const c = new Condition();
      const t = start(() => { using _ = c.hold(); console.log(c.waitFor(() => 0, 2.5)); });
      for (let i = 0; i < 4; i++) { sleep(1); { using _ = c.hold(); c.notifyAll(); } }
    `);
    expect(printed).toEqual([[2.5, '0']]);
  });

  it('may have a predicate that blocks', async () => {
    const printed = await timedLines(`
      const c = new Condition();
      using _ = c.hold();
      console.log(c.waitFor(() => { sleep(1); return 'slow'; }));
    `);
    expect(printed).toEqual([[1, 'slow']]);
  });

  it('passes on what its predicate throws', async () => {
    const printed = await lines(`
      const c = new Condition();
      try { using _ = c.hold(); c.waitFor(() => { throw new RangeError('no'); }); } catch (e) { console.log(e.name); }
      console.log(start(() => console.log(c.acquire(false))).join());
    `);
    expect(printed).toEqual(['RangeError', 'true', 'undefined']);
  });
});

describe('exploring conditions', () => {
  const buffer = (notify: string) => `
    import { Thread, Condition } from 'threading';
    let full = false; const c = new Condition();
    function put() { c.acquire(); while (full) c.wait(); full = true; c.${notify}(); c.release(); }
    function get() { c.acquire(); while (!full) c.wait(); full = false; c.${notify}(); c.release(); }
    const ts = [put, put, get, get].map((target) => new Thread({ target }));
    for (const t of ts) t.start(); for (const t of ts) t.join();`;

  it('finds the lost wake-up of a flag that is read outside the lock', async () => {
    const report = await explored(`
      import { Thread, Condition } from 'threading';
      let ready = false; const c = new Condition();
      const a = new Thread({ target: () => { if (!ready) { c.acquire(); c.wait(); c.release(); } } });
      const b = new Thread({ target: () => { ready = true; c.acquire(); c.notify(); c.release(); } });
      a.start(); b.start(); a.join(); b.join();`);
    expect(report).toMatchObject({ complete: true, executions: 3, redundant: 0 });
    expect(report.outcomes.map((o) => [o.status, o.count])).toEqual([
      ['finished', 2],
      ['stuck', 1],
    ]);
  });

  it('finds nothing wrong where the flag is looked at in a loop under the lock', async () => {
    const report = await explored(`
      import { Thread, Condition } from 'threading';
      let ready = false; const c = new Condition();
      const a = new Thread({ target: () => { c.acquire(); while (!ready) c.wait(); c.release(); } });
      const b = new Thread({ target: () => { c.acquire(); ready = true; c.notify(); c.release(); } });
      a.start(); b.start(); a.join(); b.join();`);
    expect(report).toMatchObject({ complete: true, executions: 2, redundant: 0, findings: [] });
  });

  it('finds that a buffer of one place wants notifyAll', async () => {
    const one = await explored(buffer('notify'));
    expect(one).toMatchObject({ complete: true, executions: 60, redundant: 0 });
    expect(one.outcomes.map((o) => [o.status, o.count])).toEqual([
      ['finished', 56],
      ['stuck', 4],
    ]);
    const all = await explored(buffer('notifyAll'));
    expect(all).toMatchObject({ complete: true, executions: 80, redundant: 0, findings: [] });
  });

  it('wakes any waiter where it is told to', async () => {
    const source = `
      import { Thread, Condition } from 'threading';
      const c = new Condition(); export let woken = ''; let waiting = 0;
      function wait(name) { c.acquire(); waiting++; c.wait(); woken += name; c.release(); }
      const a = new Thread({ target: wait, args: ['a'] }), b = new Thread({ target: wait, args: ['b'] });
      a.start(); b.start();
      c.acquire(); if (waiting === 2) c.notify(); c.release();`;
    const ends = async (waiters: 'fifo' | 'any') => {
      const report = await explored(source, { waiters });
      expect(report).toMatchObject({ complete: true, redundant: 0 });
      return report.executions;
    };
    // Either comes first, with main after both: one is woken, or, if any may be, one of two; else nobody is.
    expect(await ends('fifo')).toBe(6);
    expect(await ends('any')).toBe(8);
  });

  it('comes to an end where a loop waits for so long again and again', async () => {
    const report = await explored(`
      import { Thread, Condition } from 'threading';
      const c = new Condition(); let ready = false;
      const t = new Thread({ target: () => { using _ = c.hold(); while (!ready) { c.wait(1); } } });
      t.start();
      { using _ = c.hold(); ready = true; c.notify(); }
      t.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0, findings: [] });
    const never = await explored(`
      import { Condition } from 'threading';
      const c = new Condition(); let ready = false;
      using _ = c.hold();
      while (!ready) { c.wait(1); }`);
    expect(never).toMatchObject({ complete: true, redundant: 0 });
    expect(never.outcomes.map((o) => o.status)).toEqual(['stuck']);
    expect(never.findings.map((f) => f.code)).toContain('livelock');
  });

  it('lets a wait end in time or not', async () => {
    const report = await explored(`
      import { Thread, Condition } from 'threading';
      const c = new Condition(); export let heard = false;
      const a = new Thread({ target: () => { c.acquire(); heard = c.wait(1); c.release(); } });
      a.start(); c.acquire(); c.notify(); c.release(); a.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports.heard).sort()).toEqual([false, true]);
  });
});

describe('a condition that nobody notifies', () => {
  it('is reported as stuck', async () => {
    expect((await ending('const c = new Condition(); c.acquire(); c.wait();')).status).toBe('stuck');
  });
});
