import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, lines, timedLines } from '../testing.ts';

describe('Event', () => {
  it('is set and cleared', async () => {
    const wrong = await checkTable('const e = new Event();', [
      ['e.isSet()', 'false'],
      ['e', '<Event unset>'],
      ['e.wait(0)', 'false'],
      ['e.wait(-1)', 'false'],
      ['e.wait({ timeout: 0.1 })', 'false'],
      ['e.set()', 'undefined'],
      ['e.set()', 'undefined'],
      ['e.isSet()', 'true'],
      ['e', '<Event set>'],
      ['e.wait()', 'true'],
      ['e.wait(0)', 'true'],
      ['e.clear()', 'undefined'],
      ['e.clear()', 'undefined'],
      ['e.isSet()', 'false'],
      ["e.wait('x')", /^TypeError/],
      ['Boolean(e)', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('gives up when the time is up', async () => {
    const printed = await timedLines(
      'const e = new Event(); console.log(e.wait(0.1)); start(() => { sleep(1); e.set(); }); console.log(e.wait());',
    );
    expect(printed).toEqual([
      [0.1, 'false'],
      [1.1, 'true'],
    ]);
  });

  it('lets all who wait go on, even where it is cleared at once', async () => {
    const printed = await lines(`
      const e = new Event();
      const threads = [1, 2, 3].map((i) => start(() => console.log(i, e.wait(), e.isSet())));
      e.set(); e.clear(); console.log('cleared');
      for (const t of threads) t.join();
    `);
    expect(printed).toEqual(['cleared', '1 true false', '2 true false', '3 true false']);
  });

  it('lets them go on under random schedules too', async () => {
    const { ran } = await import('../../explore/testing.ts');
    for (let seed = 0; seed < 10; seed++) {
      const { status } = await ran(
        `import { Thread, Event } from 'threading'; import { sleep } from 'time';
         const e = new Event();
         const t = new Thread({ target: () => { e.wait(); } });
         t.start(); sleep(1); e.set(); e.clear(); t.join();`,
        { seed },
      );
      expect(status).toBe('finished');
    }
  });
});

describe('exploring events', () => {
  it('has a wait come after the set in the only order there is', async () => {
    const report = await explored(`
      import { Thread, Event } from 'threading';
      const e = new Event();
      const ts = [1, 2, 3].map(() => new Thread({ target: () => { e.wait(); } }));
      for (const t of ts) t.start(); e.set(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, redundant: 0, findings: [] });
  });

  it('has each waiter come in time or too late', async () => {
    const report = await explored(`
      import { Thread, Event } from 'threading';
      const e = new Event();
      const ts = [1, 2, 3].map(() => new Thread({ target: () => { e.wait(); } }));
      for (const t of ts) t.start(); e.set(); e.clear(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 8, redundant: 0 });
    expect(report.outcomes.map((o) => [o.status, o.count])).toEqual([
      ['stuck', 7],
      ['finished', 1],
    ]);
  });

  it('has a time-out come before the set or not at all', async () => {
    const report = await explored(`
      import { Thread, Event } from 'threading';
      const e = new Event(); export let heard = false;
      const t = new Thread({ target: () => { heard = e.wait(1); } });
      t.start(); e.set(); t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 2, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports.heard).sort()).toEqual([false, true]);
  });

  it('knows that what came before the set is seen after the wait', async () => {
    const report = await explored(`
      import { Thread, Event } from 'threading';
      const e = new Event(); let x = 0; export let seen = 0;
      const t = new Thread({ target: () => { e.wait(); seen = x; } });
      t.start(); x = 5; e.set(); t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, findings: [] });
    expect(report.outcomes[0]?.exports).toEqual({ seen: 5 });
  });
});
