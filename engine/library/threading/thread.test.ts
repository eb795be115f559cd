import { describe, expect, it } from 'vitest';
import { checkTable, ending, lines, timedLines } from '../testing.ts';

describe('Thread', () => {
  it('is named after its number and its target', async () => {
    const wrong = await checkTable(
      `function f() {}
       class Sub extends Thread { run() {} }
       const o = { m() {} };`,
      [
        ['new Thread().name', 'Thread-1'],
        ['new Thread({ target: f }).name', 'Thread-2 (f)'],
        ["new Thread({ target: f, name: 'x' }).name", 'x'],
        ['new Thread({ target: () => 1 }).name', 'Thread-3 (<lambda>)'],
        ['new Thread({ target: o.m }).name', 'Thread-4 (m)'],
        ['new Sub().name', 'Thread-5'],
        ["new Thread({ name: '' }).name", 'Thread-6'],
        ['new Thread({ name: 5 }).name', '5'],
        ['(() => { const t = new Thread(); t.name = 7; return typeof t.name + t.name; })()', 'string7'],
        ['new Timer(1, f).name', 'Thread-8'],
      ],
    );
    expect(wrong).toEqual([]);
  });

  it('takes its arguments as one object', async () => {
    const wrong = await checkTable('', [
      ['new Thread({ group: 1 })', /^AssertionError: group argument must be None for now/],
      ['new Thread(5)', /^TypeError: Thread takes its arguments as one object/],
      ['new Thread({ group: null }).daemon', 'false'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('unpacks any iterable as arguments', async () => {
    const printed = await lines(`
      function f(...args) { console.log(args); }
      for (const args of [[1, 2], 'xy', new Set([3])]) { const t = new Thread({ target: f, args }); t.start(); t.join(); }
      start(f).join();
    `);
    expect(printed).toEqual(['[1, 2]', "['x', 'y']", '[3]', '[]']);
  });

  it('tells of wrong arguments and targets in the thread, where Python does', async () => {
    const { lines: printed, status } = await ending(`
      function f(a) {}
      const a = new Thread({ target: f, args: 1, name: 'a' }); a.start(); a.join();
      const b = new Thread({ target: 5, name: 'b' }); b.start(); b.join();
      const c = new Thread({ target: f(), name: 'c' }); c.start(); c.join();
      new Thread().start();
      console.log('main goes on');
    `);
    expect(printed).toEqual([
      expect.stringMatching(/^Exception in thread a: TypeError: args must be a list of arguments/),
      expect.stringMatching(/^Exception in thread b: TypeError: target must be a function: got 5/),
      'main goes on',
    ]);
    expect(status).toBe('exception');
  });

  it('inherits being a daemon from the thread that makes it', async () => {
    const wrong = await checkTable(
      `let inner, given;
       const d = new Thread({ daemon: true, target: () => { inner = new Thread().daemon; given = new Thread({ daemon: false }).daemon; } });
       d.start(); d.join();
       const alive = start(() => sleep(1));`,
      [
        ['new Thread().daemon', 'false'],
        ['inner', 'true'],
        ['given', 'false'],
        ['(() => { const t = new Thread(); t.daemon = true; return t.daemon; })()', 'true'],
        ['alive.daemon = true', /^RuntimeError: cannot set daemon status of active thread/],
        ['d.daemon = false', /^RuntimeError: cannot set daemon status of active thread/],
      ],
    );
    expect(wrong).toEqual([]);
  });

  it('runs first when it is started', async () => {
    const printed = await lines(`
      const t = new Thread({ target: () => console.log('child') });
      console.log(t.start());
    `);
    expect(printed).toEqual(['child', 'undefined']);
  });

  it('can be started once', async () => {
    const wrong = await checkTable('const running = start(() => sleep(1)); const over = start(() => {});', [
      ['running.start()', /^RuntimeError: threads can only be started once/],
      ['over.start()', /^RuntimeError: threads can only be started once/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('runs in the caller where run is called directly, and once only', async () => {
    const printed = await lines(`
      const t = new Thread({ target: () => console.log(threading.currentThread() === threading.mainThread()) });
      t.run();
      console.log(t.isAlive(), t.ident);
      try { t.run(); } catch (e) { console.log(e.name); }
      t.start(); t.join();
    `);
    expect(printed.slice(0, 3)).toEqual(['true', 'false null', 'AttributeError']);
    expect(printed[3]).toMatch(/^Exception in thread .*: AttributeError: 'Thread' object has no attribute '_target'/);
  });

  it('has a number and is alive from start to end', async () => {
    const wrong = await checkTable(
      'const gate = new Event(); const t = new Thread({ target: () => gate.wait(), name: "t" });',
      [
        ['[t.ident, t.nativeId, t.isAlive()]', '[null, null, false]'],
        ['t', '<Thread(t, initial)>'],
        ['t.start()', 'undefined'],
        ['[t.ident > 0, t.nativeId > 0, t.isAlive()]', '[true, true, true]'],
        ['t', /^<Thread\(t, started \d+\)>$/],
        ['gate.set()', 'undefined'],
        ['t.join()', 'undefined'],
        ['[t.ident > 0, t.isAlive()]', '[true, false]'],
        ['t', /^<Thread\(t, stopped \d+\)>$/],
        [
          "(() => { const d = new Thread({ target: () => sleep(1), name: 'd', daemon: true }); d.start(); return d; })()",
          /^<Thread\(d, started daemon \d+\)>$/,
        ],
      ],
    );
    expect(wrong).toEqual([]);
  });

  it('may be a subclass with a run of its own', async () => {
    const printed = await lines(`
      class Worker extends Thread {
        constructor(n) { super(); this.n = n; }
        run() { sleep(2); console.log(this.name, this.n); }
      }
      const w = new Worker(5); w.start(); console.log('main'); w.join(); console.log(monotonic());
    `);
    expect(printed).toEqual(['main', 'Thread-1 5', '2']);
  });

  it('loses what its target returns, and has no way to stop it', async () => {
    const wrong = await checkTable('const t = start(() => 5);', [
      ['t.join()', 'undefined'],
      ["['stop', 'kill', 'suspend', 'resume', 'cancel'].filter((name) => name in t)", '[]'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('join', () => {
  it('says what is wrong', async () => {
    const wrong = await checkTable('const t = start(() => sleep(5));', [
      ['new Thread().join()', /^RuntimeError: cannot join thread before it is started/],
      ['threading.currentThread().join()', /^RuntimeError: cannot join current thread/],
      ["t.join('a')", /^TypeError: timeout must be a number of seconds: got "a"/],
      ['t.join(1e20)', /^OverflowError: /],
      ['t.isAlive()', 'true'],
      ['t.join(NaN)', /^ValueError: Invalid value NaN/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('gives up when the time is up', async () => {
    const printed = await timedLines(`
      const t = start(() => sleep(1));
      console.log(t.join(0.05), t.isAlive());
      console.log(t.join(0), t.join(-1), t.join({ timeout: 0.05 }));
      console.log(t.join(), t.isAlive(), t.join());
    `);
    expect(printed).toEqual([
      [0.05, 'undefined true'],
      [0.1, 'undefined undefined undefined'],
      [1, 'undefined false undefined'],
    ]);
  });

  it('lets everybody who waits go on', async () => {
    const printed = await lines(`
      const slow = start(() => sleep(1));
      const joiners = [1, 2, 3, 4, 5].map((i) => start(() => { slow.join(); console.log(i); }));
      for (const j of joiners) j.join();
    `);
    expect([...printed].sort()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('of the main thread returns when its code has ended', async () => {
    const printed = await timedLines(`
      start(() => { threading.mainThread().join(); console.log('main has ended'); });
      sleep(3);
    `);
    expect(printed).toEqual([[3, 'main has ended']]);
  });

  it('does not throw what the thread died of', async () => {
    const printed = await lines(`
      const t = start(() => { throw new Error('boom'); });
      console.log(t.join());
    `);
    expect(printed).toEqual([expect.stringContaining('Error: boom'), 'undefined']);
  });
});

describe('the end of a program', () => {
  it('waits for threads that are no daemons', async () => {
    expect(await ending("start(() => { sleep(1); console.log('child'); }); console.log('main');")).toEqual({
      status: 'finished',
      exitCode: 0,
      elapsed: 1,
      lines: ['main', 'child'],
    });
  });

  it('waits for them after an error of the main thread too', async () => {
    const end = await ending("start(() => { sleep(1); console.log('child'); }); throw new TypeError('no');");
    expect(end).toMatchObject({ exitCode: 1, elapsed: 1 });
    expect(end.lines.at(-1)).toBe('child');
  });

  it('is given by exit, which waits as well', async () => {
    expect(await ending("start(() => { sleep(1); console.log('child'); }); sys.exit(3);")).toMatchObject({
      status: 'finished',
      exitCode: 3,
      lines: ['child'],
    });
    expect(await ending("sys.exit('gone wrong');")).toMatchObject({ exitCode: 1, lines: ['gone wrong'] });
    expect(await ending('sys.exit(-1);')).toMatchObject({ exitCode: 255 });
    expect(await ending('sys.exit();')).toMatchObject({ exitCode: 0 });
  });

  it('cuts off daemon threads, without their finally', async () => {
    const source = `
      new Thread({ daemon: true, target: () => {
        try { for (let i = 0; ; i++) { console.log('daemon', i); sleep(1); } } finally { console.log('finally'); }
      } }).start();`;
    expect(await ending(source)).toMatchObject({ status: 'finished', elapsed: 0, lines: ['daemon 0'] });
    expect((await ending(`${source} start(() => sleep(2.5));`)).lines).toEqual(['daemon 0', 'daemon 1', 'daemon 2']);
  });

  it('waits for threads that are started after the main thread has ended', async () => {
    const end = await ending("start(() => { sleep(1); start(() => { sleep(1); console.log('late'); }); });");
    expect(end).toMatchObject({ elapsed: 2, lines: ['late'] });
  });

  it('never comes where a thread is blocked for ever', async () => {
    expect((await ending('const e = new Event(); start(() => e.wait());')).status).toBe('stuck');
  });
});
