import { describe, expect, it } from 'vitest';
import { checkTable, lines } from '../testing.ts';

describe('module threading', () => {
  it('knows the main thread', async () => {
    const wrong = await checkTable(
      'const { mainThread, currentThread, activeCount, enumerate, getIdent } = threading;',
      [
        ['mainThread().name', 'MainThread'],
        ['mainThread().daemon', 'false'],
        ['mainThread().isAlive()', 'true'],
        ['currentThread() === mainThread()', 'true'],
        ['activeCount()', '1'],
        ['enumerate().length', '1'],
        ['getIdent() > 0', 'true'],
        ['getIdent() === currentThread().ident', 'true'],
        ['threading.getNativeId() === currentThread().nativeId', 'true'],
        ['threading.TIMEOUT_MAX', '9223372036'],
        ["new threading.ThreadError('x').name", 'RuntimeError'],
      ],
    );
    expect(wrong).toEqual([]);
  });

  it('lists living threads: the main thread first, then in order of starting', async () => {
    const printed = await lines(`
      const gate = new Event();
      const names = () => threading.enumerate().map((t) => t.name).join(' ');
      const a = new Thread({ target: () => gate.wait(), name: 'a' });
      const b = new Thread({ target: () => gate.wait(), name: 'b', daemon: true });
      const c = new Thread({ target: () => {}, name: 'c' });
      b.start(); a.start();
      console.log(names(), threading.activeCount());
      c.start(); c.join();
      console.log(names());
      gate.set(); a.join(); b.join();
      console.log(names());
    `);
    expect(printed).toEqual(['MainThread b a 3', 'MainThread b a', 'MainThread']);
  });

  it('keeps the main thread in the list while it waits for the others', async () => {
    const printed = await lines(`
      start(() => {
        sleep(1);
        console.log(threading.mainThread().isAlive(), threading.enumerate().map((t) => t.name).join(' '));
      });
    `);
    expect(printed).toEqual(['false MainThread Thread-1 (<lambda>)']);
  });

  it('gives each living thread a number of its own', async () => {
    const printed = await lines(`
      const seen = [];
      const note = () => { seen.push(threading.getIdent() === threading.currentThread().ident); };
      start(note).join(); start(note).join();
      console.log(seen, new Set([threading.getIdent(), start(() => sleep(1)).ident]).size);
    `);
    expect(printed).toEqual(['[true, true] 2']);
  });
});
