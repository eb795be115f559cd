import { describe, expect, it } from 'vitest';
import { checkTable, ending, lines, timedLines } from '../testing.ts';

describe('Lock', () => {
  it('is taken and freed', async () => {
    const wrong = await checkTable('const lock = new Lock();', [
      ['lock', '<Lock unlocked>'],
      ['lock.acquire()', 'true'],
      ['lock', '<Lock locked>'],
      ['lock.locked()', 'true'],
      ['lock.acquire(false)', 'false'],
      ['lock.acquire(0)', 'false'],
      ['lock.acquire({ blocking: false })', 'false'],
      ['lock.acquire({ timeout: 0 })', 'false'],
      ['lock.acquire(true, 0)', 'false'],
      ['lock.release()', 'undefined'],
      ['lock.locked()', 'false'],
      ['lock.acquire(true, 0)', 'true'],
      ['lock.release()', 'undefined'],
      ['lock.release()', /^RuntimeError: release unlocked lock/],
      ['lock.acquire(false, -1)', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('checks its arguments', async () => {
    const wrong = await checkTable('const lock = new Lock();', [
      ['new Lock(1)', /^TypeError: Lock takes no arguments/],
      ['Boolean(lock)', 'true'],
      ['lock.acquire(false, 1)', /^ValueError: can't specify a timeout for a non-blocking call/],
      ['lock.acquire(false, 0)', /^ValueError: can't specify a timeout for a non-blocking call/],
      ['lock.acquire({ blocking: false, timeout: 1 })', /^ValueError/],
      ['lock.acquire({ timeout: -2 })', /^ValueError: timeout value must be a non-negative number/],
      ['lock.acquire(true, -0.5)', /^ValueError/],
      ['lock.acquire({ timeout: null })', /^TypeError/],
      ["lock.acquire(true, 'x')", /^TypeError/],
      ['lock.acquire({ timeout: threading.TIMEOUT_MAX * 2 })', /^OverflowError/],
      ['lock.acquire({ timeout: Infinity })', /^OverflowError/],
      ['lock.acquire({ timeout: NaN })', /^ValueError: Invalid value NaN/],
      ['lock.locked()', 'false'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('gives up when the time is up', async () => {
    const printed = await timedLines(`
      const lock = new Lock(); lock.acquire();
      console.log(lock.acquire({ timeout: 0.1 }));
      console.log(lock.acquire(true, 0.1));
      start(() => { sleep(0.05); lock.release(); });
      console.log(lock.acquire({ timeout: 0.1 }));
    `);
    expect(printed).toEqual([
      [0.1, 'false'],
      [0.2, 'false'],
      [0.25, 'true'],
    ]);
  });

  it('belongs to nobody: another thread may release it, even of one that waits for itself', async () => {
    const printed = await lines(`
      const lock = new Lock(); lock.acquire();
      start(() => { sleep(1); lock.release(); });
      console.log(lock.acquire());
    `);
    expect(printed).toEqual(['true']);
  });

  it('is free after the block it is held in, and after an error', async () => {
    const printed = await lines(`
      const lock = new Lock();
      { using _ = lock.hold(); console.log(lock.locked()); }
      console.log(lock.locked());
      try { using _ = lock.hold(); throw new Error('x'); } catch {}
      console.log(lock.locked());
    `);
    expect(printed).toEqual(['true', 'false', 'false']);
  });

  it('serves those who wait in the order of their coming', async () => {
    const printed = await lines(`
      const lock = new Lock(); lock.acquire();
      for (const i of [1, 2, 3]) start(() => { using _ = lock.hold(); console.log(i); });
      lock.release();
    `);
    expect(printed).toEqual(['1', '2', '3']);
  });

  it('hands nothing over: whoever releases and acquires again at once has it', async () => {
    const printed = await lines(`
      const lock = new Lock(); lock.acquire();
      const waiter = start(() => { using _ = lock.hold(); console.log('waiter'); });
      for (let i = 0; i < 100; i++) { lock.release(); lock.acquire(); }
      console.log('a hundred times'); lock.release(); waiter.join();
    `);
    expect(printed).toEqual(['a hundred times', 'waiter']);
  });

  it('is waited for in vain by a thread that has it', async () => {
    expect((await ending('const lock = new Lock(); lock.acquire(); lock.acquire();')).status).toBe('deadlock');
  });
});

describe('RLock', () => {
  it('is taken again by the thread that has it', async () => {
    const wrong = await checkTable('const lock = new RLock();', [
      ['lock', '<RLock unlocked>'],
      ['lock.acquire()', 'true'],
      ['lock.acquire(false)', 'true'],
      ['lock.acquire({ timeout: 1 })', 'true'],
      ['lock', '<RLock locked owner=MainThread count=3>'],
      ['lock.locked()', 'true'],
      ['lock.release()', 'undefined'],
      ['lock.release()', 'undefined'],
      ['lock.locked()', 'true'],
      ['lock.release()', 'undefined'],
      ['lock.locked()', 'false'],
      ['lock.release()', /^RuntimeError: cannot release un-acquired lock/],
      ['lock.acquire(false, 1)', /^ValueError: can't specify a timeout for a non-blocking call/],
      ['lock.acquire(true, -2)', /^ValueError/],
      ['lock.acquire({ timeout: null })', /^TypeError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('keeps others out until the last release, and from releasing it', async () => {
    const printed = await timedLines(`
      const lock = new RLock(); lock.acquire(); lock.acquire();
      start(() => {
        console.log(lock.acquire(false));
        console.log(lock.acquire({ timeout: 0.1 }));
        try { lock.release(); } catch (e) { console.log(e.name); }
        { using _ = lock.hold(); console.log('in'); }
      });
      lock.release(); sleep(1); console.log('last'); lock.release();
    `);
    expect(printed).toEqual([
      [0, 'false'],
      [0.1, 'false'],
      [0.1, 'RuntimeError'],
      [1, 'last'],
      [1, 'in'],
    ]);
  });
});
