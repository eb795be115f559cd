import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, ending, lines, timedLines } from '../testing.ts';

describe('Barrier', () => {
  it('checks its number', async () => {
    const wrong = await checkTable('', [
      ['new Barrier(0)', /^ValueError: parties must be > 0/],
      ['new Barrier(-1)', /^ValueError: parties must be > 0/],
      ["new Barrier('a')", /^TypeError/],
      ['new Barrier(2, 5)', /^TypeError/],
      ['new Barrier(1).wait()', '0'],
      ['new Barrier(3)', '<Barrier waiters=0/3>'],
      ["new threading.BrokenBarrierError('x') instanceof threading.ThreadError", 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('lets go when all have come, and gives each its number', async () => {
    const printed = await timedLines(`
      const b = new Barrier(3);
      for (const i of [1, 2, 3]) start(() => { sleep(i); console.log(i, b.wait(), b.parties); });
      sleep(2.5); console.log(b.nWaiting, b.broken);
    `);
    expect(printed).toEqual([
      [2.5, '2 false'],
      [3, '3 2 3'],
      [3, '1 0 3'],
      [3, '2 1 3'],
    ]);
  });

  it('can be used again', async () => {
    const printed = await lines(`
      const b = new Barrier(2); let rounds = 0;
      const work = () => { for (let i = 0; i < 5; i++) if (b.wait() === 0) rounds++; };
      const t = start(work); work(); t.join(); console.log(rounds, b.nWaiting);
    `);
    expect(printed).toEqual(['5 0']);
  });

  it('has its action carried out once a round, by the last to come, before anybody goes on', async () => {
    const printed = await lines(`
      const b = new Barrier(2, () => { console.log('action', threading.currentThread().name, b.nWaiting); sleep(1); });
      const t = new Thread({ name: 'first', target: () => { b.wait(); console.log('first'); } }); t.start();
      b.wait(); console.log('main'); t.join();
    `);
    expect(printed).toEqual(['action MainThread 2', 'main', 'first']);
  });

  it('breaks where its action throws', async () => {
    const printed = await lines(`
      const b = new Barrier(2, () => { throw new RangeError('no'); });
      const t = start(() => { try { b.wait(); } catch (e) { console.log('waiter', e.name); } });
      try { b.wait(); } catch (e) { console.log('last', e.name); }
      t.join(); console.log(b.broken, b.nWaiting);
    `);
    expect(printed).toEqual(['last RangeError', 'waiter BrokenBarrierError', 'true 0']);
  });

  it('breaks for all where one gives up', async () => {
    const printed = await timedLines(`
      const b = new Barrier(3);
      const wait = (name, timeout) => () => { try { b.wait(timeout); } catch (e) { console.log(name, e.name, b.broken); } };
      start(wait('patient')); start(wait('hasty', 1));
      sleep(2); wait('late')();
    `);
    expect(printed).toEqual([
      [1, 'hasty BrokenBarrierError true'],
      [1, 'patient BrokenBarrierError true'],
      [2, 'late BrokenBarrierError true'],
    ]);
  });

  it('breaks where one would not wait, unless it is the last', async () => {
    const wrong = await checkTable('const b = new Barrier(2), c = new Barrier(2); const t = start(() => b.wait());', [
      ['b.wait(0)', '1'],
      ['b.broken', 'false'],
      ['c.wait(0)', /^BrokenBarrierError: the barrier is broken/],
      ['c.broken', 'true'],
      ['c.wait()', /^BrokenBarrierError: the barrier is broken/],
      ['c.reset()', 'undefined'],
      ['c.broken', 'false'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('has a time-out of its own', async () => {
    const printed = await timedLines(`
      const b = new Barrier(2, null, 1);
      try { b.wait(); } catch (e) { console.log(e.name); }
    `);
    expect(printed).toEqual([[1, 'BrokenBarrierError']]);
  });

  it('can be aborted', async () => {
    const printed = await lines(`
      const b = new Barrier(2);
      const t = start(() => { try { b.wait(); } catch (e) { console.log(e.name); } });
      console.log(b.abort(), b.broken); t.join();
      try { b.wait(); } catch (e) { console.log(e.name); }
    `);
    expect(printed).toEqual(['undefined true', 'BrokenBarrierError', 'BrokenBarrierError']);
  });

  it('can be reset: those who wait get an error, and it is as new', async () => {
    const printed = await lines(`
      const b = new Barrier(2);
      const t = start(() => { try { b.wait(); } catch (e) { console.log(e.name); } });
      console.log(b.reset()); t.join(); console.log(b.broken, b.nWaiting);
      start(() => b.wait()); console.log(b.wait());
    `);
    expect(printed).toEqual(['undefined', 'BrokenBarrierError', 'false 0', '1']);
  });

  it('waits for ever where too few come', async () => {
    expect((await ending('new Barrier(2).wait();')).status).toBe('stuck');
  });
});

describe('exploring barriers', () => {
  const rounds = (parties: number, waits: number) => `
    import { Thread, Barrier } from 'threading';
    const b = new Barrier(${parties});
    function work() { for (let i = 0; i < ${waits}; i++) b.wait(); }
    const ts = Array.from({ length: ${parties} }, () => new Thread({ target: work }));
    for (const t of ts) t.start(); for (const t of ts) t.join();`;

  it.each([
    [2, 1, 2],
    [3, 1, 6],
    [4, 1, 24],
    [2, 2, 4],
    [3, 2, 36],
  ])('%i threads meet %i times: the orders of their arrivals', async (parties, waits, executions) => {
    expect(await explored(rounds(parties, waits))).toMatchObject({
      complete: true,
      executions,
      redundant: 0,
      findings: [],
    });
  });

  it('knows that what comes before the barrier is seen behind it', async () => {
    const report = await explored(`
      import { Thread, Barrier } from 'threading';
      const b = new Barrier(2); let x = 0, y = 0; export let seen = [];
      const t = new Thread({ target: () => { x = 1; b.wait(); seen.push(y); } });
      t.start(); y = 2; b.wait(); const mine = x; t.join(); seen.push(mine);`);
    expect(report).toMatchObject({ complete: true, executions: 2, findings: [] });
    expect(report.outcomes.map((o) => o.exports)).toEqual([{ seen: [2, 1] }]);
  });

  it('finds that one thread too few makes two pairs and a third that waits', async () => {
    const report = await explored(`
      import { Thread, Barrier } from 'threading';
      const b = new Barrier(2);
      const ts = [1, 2, 3].map(() => new Thread({ target: () => { b.wait(); } }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes.map((o) => o.status)).toEqual(['stuck']);
  });
});
