import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, ending, timedLines } from '../testing.ts';

describe('Timer', () => {
  it('has what it is made from', async () => {
    const wrong = await checkTable('function f() {} const t = new Timer(5, f); ', [
      [
        '[t.interval, t.function === f, t.args, t.finished.isSet(), t.daemon, t.name]',
        "[5, true, [], false, false, 'Thread-1']",
      ],
      ['new Timer(1, f, [1, 2]).args', '[1, 2]'],
      ['t instanceof Thread', 'true'],
      ["new Timer('x', f)", /^TypeError: interval must be a number of seconds/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('calls its function in a thread of its own when the time has come', async () => {
    const printed = await timedLines(`
      const t = new Timer(3, (...args) => console.log(args, threading.currentThread() === t, t.finished.isSet()), [1, 2]);
      console.log(t.start()); t.join(); console.log(t.finished.isSet());
    `);
    expect(printed).toEqual([
      [0, 'undefined'],
      [3, '[1, 2] true false'],
      [3, 'true'],
    ]);
  });

  it('can be cancelled: before its start, in time, and in vain', async () => {
    const printed = await timedLines(`
      const never = () => console.log('never');
      const a = new Timer(1, never); a.cancel(); a.start(); a.join();
      const b = new Timer(30, never); b.start(); sleep(1); console.log(b.cancel()); b.join();
      const c = new Timer(1, () => console.log('once')); c.start(); c.join(); c.cancel();
    `);
    expect(printed).toEqual([
      [1, 'undefined'],
      [2, 'once'],
    ]);
  });

  it.each(['-1', '0'])('calls it at once for an interval of %s', async (interval) => {
    expect(await timedLines(`new Timer(${interval}, () => console.log('at once')).start();`)).toEqual([[0, 'at once']]);
  });

  it('works once', async () => {
    const wrong = await checkTable('const t = new Timer(0, () => {}); t.start(); t.join();', [
      ['t.start()', /^RuntimeError: threads can only be started once/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('keeps the program waiting until it has fired or was cancelled', async () => {
    expect(await ending("new Timer(30, () => console.log('late')).start();")).toMatchObject({
      elapsed: 30,
      lines: ['late'],
    });
    expect(await ending("const t = new Timer(30, () => console.log('late')); t.start(); t.cancel();")).toMatchObject({
      elapsed: 0,
      lines: [],
    });
  });

  it('may be cancelled in time or too late', async () => {
    const report = await explored(`
      import { Timer } from 'threading';
      export let called = false;
      const t = new Timer(30, () => { called = true; });
      t.start(); t.cancel(); t.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports.called).sort()).toEqual([false, true]);
  });
});
