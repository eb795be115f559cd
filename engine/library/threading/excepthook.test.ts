import { describe, expect, it } from 'vitest';
import { checkTable, ending, lines } from '../testing.ts';

describe('an uncaught error', () => {
  it('ends its thread only', async () => {
    const end = await ending(`
      const t = new Thread({ name: 'worker', target: () => { throw new RangeError('boom'); } });
      t.start(); t.join(); console.log('main goes on', t.isAlive());
    `);
    expect(end).toMatchObject({
      status: 'exception',
      exitCode: 0,
      lines: ['Exception in thread worker: RangeError: boom', 'main goes on false'],
    });
  });

  it('is none where the thread calls exit', async () => {
    const end = await ending("start(() => { try { sys.exit(3); } finally { console.log('finally'); } }).join();");
    expect(end).toMatchObject({ status: 'finished', exitCode: 0, lines: ['finally'] });
  });

  it('releases a lock that is held to the end of a block, and no other', async () => {
    const printed = await lines(`
      const a = new Lock(), b = new Lock();
      start(() => { using _ = a.hold(); throw new Error('a'); }).join();
      start(() => { b.acquire(); throw new Error('b'); }).join();
      console.log(a.locked(), b.locked());
    `);
    expect(printed.at(-1)).toBe('false true');
  });
});

describe('setExcepthook', () => {
  it('has its function called in the dying thread', async () => {
    const end = await ending(`
      let dead;
      threading.setExcepthook(({ excType, excValue, thread }) => {
        console.log(excType === RangeError, excValue.message, thread === threading.currentThread(), thread.isAlive(), thread.name);
      });
      const t = new Thread({ name: 'worker', target: () => { throw new RangeError('boom'); } });
      t.start(); t.join();
    `);
    expect(end.lines).toEqual(['true boom true true worker']);
    expect(end.status).toBe('exception');
  });

  it('has its function called for exit too, which the default leaves out', async () => {
    const printed = await lines(`
      threading.setExcepthook(({ excValue }) => console.log(excValue.name));
      start(() => sys.exit()).join();
    `);
    expect(printed).toEqual(['SystemExit']);
  });

  it('does not hide an error of the hook itself', async () => {
    const end = await ending(`
      threading.setExcepthook(() => { throw new TypeError('in the hook'); });
      start(() => { throw new Error('boom'); }).join();
      console.log('main goes on');
    `);
    expect(end.lines).toEqual(['Exception in threading.excepthook: TypeError: in the hook', 'main goes on']);
  });

  it('may block in its function', async () => {
    const printed = await lines(`
      const gate = new Event();
      threading.setExcepthook(({ thread }) => { gate.wait(); console.log(thread.name, 'is through'); });
      const t = new Thread({ name: 'worker', target: () => { throw new Error('boom'); } });
      t.start(); console.log(t.isAlive()); gate.set(); t.join();
    `);
    expect(printed).toEqual(['true', 'worker is through']);
  });

  it('gives the hook before; without any hook there are no new threads', async () => {
    const wrong = await checkTable('const h = () => {};', [
      ['threading.setExcepthook(h) === threading.excepthook', 'true'],
      ['threading.setExcepthook(null) === h', 'true'],
      ['new Thread()', /^RuntimeError: threading.excepthook is None/],
      ['threading.currentThread().name', 'MainThread'],
      ['threading.setExcepthook(threading.excepthook)', 'null'],
      ['new Thread().name', 'Thread-1'],
      ['threading.setExcepthook(5)', /^TypeError: setExcepthook takes a function: got 5/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('leaves errors of the main thread alone', async () => {
    const end = await ending("threading.setExcepthook(() => console.log('hook')); throw new Error('main');");
    expect(end).toMatchObject({ exitCode: 1, lines: ['Exception in thread MainThread: Error: main'] });
  });
});
