import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, lines, timedLines } from '../testing.ts';

describe('Semaphore', () => {
  it('checks its number', async () => {
    const wrong = await checkTable('', [
      ['new Semaphore(-1)', /^ValueError: semaphore initial value must be >= 0/],
      ['new BoundedSemaphore(-1)', /^ValueError: semaphore initial value must be >= 0/],
      ["new Semaphore('a')", /^TypeError/],
      ['new Semaphore(0).acquire(false)', 'false'],
      ['new Semaphore()', '<Semaphore value=1>'],
      ['new BoundedSemaphore(2)', '<BoundedSemaphore value=2/2>'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('counts', async () => {
    const wrong = await checkTable('const s = new Semaphore(2);', [
      ['s.acquire()', 'true'],
      ['s.acquire()', 'true'],
      ['s.acquire(false)', 'false'],
      ['s.acquire({ timeout: 0 })', 'false'],
      ['s.acquire({ timeout: -1 })', 'false'],
      ['s.acquire(true, -1)', 'false'],
      ['s.release()', 'undefined'],
      ['s.release(3)', 'undefined'],
      ['s', '<Semaphore value=4>'],
      ['s.acquire(true, null)', 'true'],
      ['s.release(0)', /^ValueError: n must be one or more/],
      ['s.release(-1)', /^ValueError: n must be one or more/],
      ['s.acquire(false, 1)', /^ValueError: can't specify timeout for non-blocking acquire/],
      ['s.acquire(false, 0)', /^ValueError: can't specify timeout for non-blocking acquire/],
      ["s.acquire(true, 'x')", /^TypeError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('waits for a permit, for so long', async () => {
    const printed = await timedLines(`
      const s = new Semaphore(0);
      console.log(s.acquire({ timeout: 0.1 }));
      start(() => { sleep(1); s.release(); });
      console.log(s.acquire());
    `);
    expect(printed).toEqual([
      [0.1, 'false'],
      [1.1, 'true'],
    ]);
  });

  it('serves those who wait in the order of their coming, but a newcomer may be faster', async () => {
    const printed = await lines(`
      const s = new Semaphore(0);
      for (const i of [1, 2, 3]) start(() => { s.acquire(); console.log(i); });
      for (let i = 0; i < 3; i++) { s.release(); sleep(1); }
      const late = start(() => { s.acquire(); console.log('waiter'); });
      s.release(); console.log(s.acquire(false)); s.release(); late.join();
    `);
    expect(printed).toEqual(['1', '2', '3', 'true', 'waiter']);
  });

  it('lets as many wake up as permits are given back', async () => {
    const printed = await timedLines(`
      const s = new Semaphore(0);
      for (const i of [1, 2, 3]) start(() => { s.acquire(); console.log(i); });
      s.release(2); sleep(1); s.release();
    `);
    expect(printed).toEqual([
      [0, '1'],
      [0, '2'],
      [1, '3'],
    ]);
  });

  it('is given back at the end of a block, after an error too', async () => {
    const printed = await lines(`
      const s = new Semaphore(1);
      try { using _ = s.hold(); console.log(s.acquire(false)); throw new Error('x'); } catch {}
      console.log(s.acquire(false));
    `);
    expect(printed).toEqual(['false', 'true']);
  });

  it('lets so many in at a time: twenty threads of a second each through five permits take four', async () => {
    const printed = await lines(`
      const s = new BoundedSemaphore(5);
      let inside = 0, most = 0;
      const threads = Array.from({ length: 20 }, () => start(() => {
        using _ = s.hold();
        inside++; most = Math.max(most, inside); sleep(1); inside--;
      }));
      for (const t of threads) t.join();
      console.log(most, monotonic());
    `);
    expect(printed).toEqual(['5 4']);
  });
});

describe('BoundedSemaphore', () => {
  it('never has more permits than at the beginning', async () => {
    const wrong = await checkTable('const s = new BoundedSemaphore(2);', [
      ['s.release()', /^ValueError: Semaphore released too many times/],
      ['s.acquire()', 'true'],
      ['s.release(2)', /^ValueError: Semaphore released too many times/],
      ['s', '<BoundedSemaphore value=1/2>'],
      ['s.release()', 'undefined'],
      ['s instanceof Semaphore', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('exploring semaphores', () => {
  const program = (permits: number, threads: number) => `
    import { Thread, Semaphore } from 'threading';
    const s = new Semaphore(${permits});
    const ts = Array.from({ length: ${threads} }, () => new Thread({ target: () => { s.acquire(); s.release(); } }));
    for (const t of ts) t.start(); for (const t of ts) t.join();`;

  // Orders of the six steps in which never more than `permits` are inside.
  it.each([
    [1, 2, 2],
    [2, 2, 6],
    [1, 3, 6],
    [2, 3, 54],
    [3, 3, 90],
  ])('%i permits, %i threads: %i orders', async (permits, threads, executions) => {
    expect(await explored(program(permits, threads))).toMatchObject({ complete: true, executions, redundant: 0 });
  });

  it('finds the deadlock of two that are taken in opposite order', async () => {
    const report = await explored(`
      import { Thread, BoundedSemaphore } from 'threading';
      const a = new BoundedSemaphore(1), b = new BoundedSemaphore(1);
      const f = new Thread({ target: () => { a.acquire(); b.acquire(); b.release(); a.release(); } });
      const g = new Thread({ target: () => { b.acquire(); a.acquire(); a.release(); b.release(); } });
      f.start(); g.start(); f.join(); g.join();`);
    expect(report).toMatchObject({ complete: true, executions: 3, redundant: 0 });
    expect(report.outcomes.map((o) => [o.status, o.count])).toEqual([
      ['finished', 2],
      ['deadlock', 1],
    ]);
  });

  it('tells a signal that never comes from a deadlock', async () => {
    const report = await explored(`
      import { Thread, Semaphore } from 'threading';
      const items = new Semaphore(0);
      const consumer = new Thread({ target: () => { items.acquire(); items.acquire(); } });
      consumer.start(); items.release(); consumer.join();`);
    expect(report.outcomes.map((o) => o.status)).toEqual(['stuck']);
  });

  it('lets a try succeed and fail', async () => {
    const report = await explored(`
      import { Thread, Semaphore } from 'threading';
      const s = new Semaphore(1);
      export let got = false;
      const t = new Thread({ target: () => { got = s.acquire({ timeout: 1 }); if (got) s.release(); } });
      t.start(); s.acquire(); s.release(); t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 3, redundant: 0 });
    expect(report.outcomes.map((o) => [o.exports, o.count])).toEqual([
      [{ got: true }, 2],
      [{ got: false }, 1],
    ]);
  });
});
