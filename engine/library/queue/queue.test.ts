import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, ending, lines, timedLines } from '../testing.ts';

describe('Queue', () => {
  it.each([
    ['Queue', '[2, 3, 1]'],
    ['LifoQueue', '[1, 3, 2]'],
    ['PriorityQueue', '[1, 2, 3]'],
    ['SimpleQueue', '[2, 3, 1]'],
  ])('gives items in the order of its kind: %s', async (kind, order) => {
    const wrong = await checkTable(`const q = new ${kind}(); for (const x of [2, 3, 1]) q.put(x);`, [
      ['q.qsize()', '3'],
      ['[q.get(), q.get(), q.get()]', order],
      ['q.empty()', 'true'],
      ['q', `<${kind} size=0>`],
    ]);
    expect(wrong).toEqual([]);
  });

  it('has a bound, or none', async () => {
    const wrong = await checkTable('const q = new Queue(1), free = new Queue(-1);', [
      ['q.maxsize', '1'],
      ['free.maxsize', '-1'],
      ["new Queue('x')", /^TypeError/],
      ['q.put(1)', 'undefined'],
      ['[q.full(), q.empty(), q.qsize()]', '[true, false, 1]'],
      ['free.put(1)', 'undefined'],
      ['free.full()', 'false'],
      ['q.put(2, false)', /^Full: the queue is full/],
      ['q.putNowait(2)', /^Full/],
      ['q.put(2, { block: false })', /^Full/],
      ['q.put(2, { timeout: 0 })', /^Full/],
      ['q.put(2, true, 0.1)', /^Full/],
      ['monotonic()', '0.1'],
      ['q.put(2, { timeout: -1 })', /^ValueError: 'timeout' must be a non-negative number/],
      ['q.put(2, false, -1)', /^Full/],
      ['free.put(2, { timeout: -1 })', 'undefined'],
      ['q.get()', '1'],
      ['q.put(2, { timeout: -1 })', /^ValueError: 'timeout' must be a non-negative number/],
      ['q.put(2, false, -1)', 'undefined'],
      ['q.qsize()', '1'],
      ["q.put(2, { timeout: 'x' })", /^TypeError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('waits for an item, for so long', async () => {
    const wrong = await checkTable('const q = new Queue();', [
      ['q.get(false)', /^Empty: the queue is empty/],
      ['q.getNowait()', /^Empty/],
      ['q.get({ block: false })', /^Empty/],
      ['q.get(true, 0)', /^Empty/],
      ['q.get({ timeout: 0.1 })', /^Empty/],
      ['monotonic()', '0.1'],
      ['q.get({ timeout: -1 })', /^ValueError: 'timeout' must be a non-negative number/],
      ['q.get(false, -1)', /^Empty/],
      ['q.put(5)', 'undefined'],
      ['q.get({ timeout: -1 })', /^ValueError/],
      ['q.get({ timeout: null })', '5'],
    ]);
    expect(wrong).toEqual([]);
    const printed = await timedLines(`
      const q = new Queue(1);
      start(() => { sleep(1); q.put('late'); q.put('later'); console.log('there was room'); });
      console.log(q.get()); sleep(1); console.log(q.get());
    `);
    expect(printed).toEqual([
      [1, 'late'],
      [1, 'there was room'],
      [2, 'later'],
    ]);
  });

  it('has errors of its own', async () => {
    const wrong = await checkTable('', [
      ["new queue.Empty('x') instanceof Error", 'true'],
      ["new queue.Full('x').name", 'Full'],
      ['Object.getPrototypeOf(queue.ShutDown) === Error', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('serves those who wait in the order of their coming', async () => {
    const printed = await lines(`
      const q = new Queue();
      const threads = [1, 2, 3].map((i) => start(() => console.log(i, q.get())));
      for (const x of ['a', 'b', 'c']) { q.put(x); sleep(1); }
      for (const t of threads) t.join();
    `);
    expect(printed).toEqual(['1 a', '2 b', '3 c']);
  });

  it('hands nothing over: whoever puts can take it back before the waiter', async () => {
    const printed = await lines(`
      const q = new Queue();
      const t = start(() => console.log('waiter', q.get()));
      q.put(1); console.log('putter', q.getNowait());
      q.put(2); t.join();
    `);
    expect(printed).toEqual(['putter 1', 'waiter 2']);
  });

  it('counts what is not done', async () => {
    const wrong = await checkTable('const q = new Queue();', [
      ['q.join()', 'undefined'],
      ['q.taskDone()', /^ValueError: task_done\(\) called too many times/],
      ['q.put(1)', 'undefined'],
      ['q.put(2)', 'undefined'],
      ['q.unfinishedTasks', '2'],
      ['q.get()', '1'],
      ['q.unfinishedTasks', '2'],
      ['q.taskDone()', 'undefined'],
      ['q.taskDone()', 'undefined'],
      ['q.unfinishedTasks', '0'],
      ['q.join()', 'undefined'],
      ['q.qsize()', '1'],
      ['q.taskDone()', /^ValueError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('joins when all is done, not when all is taken', async () => {
    const printed = await timedLines(`
      const q = new Queue(); for (const x of [1, 2]) q.put(x);
      start(() => { for (let i = 0; i < 2; i++) { q.get(); sleep(1); q.taskDone(); } });
      q.join(); console.log('joined');
    `);
    expect(printed).toEqual([[2, 'joined']]);
    expect((await ending('const q = new Queue(); q.put(1); q.get(); q.join();')).status).toBe('stuck');
  });
});

describe('shutdown', () => {
  it('lets nothing in, and what is left out', async () => {
    const wrong = await checkTable('const q = new Queue(2); q.put(1);', [
      ['q.isShutdown', 'false'],
      ['q.shutdown()', 'undefined'],
      ['q.shutdown()', 'undefined'],
      ['q.isShutdown', 'true'],
      ['q.put(2)', /^ShutDown/],
      ['q.putNowait(2)', /^ShutDown/],
      ['q.put(2, { timeout: -1 })', /^ShutDown/],
      ['q.get()', '1'],
      ['q.get()', /^ShutDown/],
      ['q.getNowait()', /^ShutDown/],
      ['q.get({ timeout: -1 })', /^ShutDown/],
      ['q.get({ timeout: 1 })', /^ShutDown/],
      ['[q.qsize(), q.unfinishedTasks]', '[0, 1]'],
      ['q.taskDone()', 'undefined'],
      ['q.join()', 'undefined'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('ends the waiting of those who put and get', async () => {
    const printed = await lines(`
      const full = new Queue(1), empty = new Queue(); full.put(1);
      const tell = (f) => () => { try { f(); } catch (e) { console.log(e.name); } };
      const threads = [start(tell(() => full.put(2))), start(tell(() => empty.get()))];
      full.shutdown(); empty.shutdown(); console.log('shut');
      for (const t of threads) t.join(); console.log(full.qsize());
    `);
    expect(printed).toEqual(['shut', 'ShutDown', 'ShutDown', '1']);
  });

  it('may throw away what is inside; what was taken must still be done', async () => {
    const wrong = await checkTable('const q = new Queue(); for (const x of [1, 2, 3]) q.put(x); q.get();', [
      ['q.shutdown(true)', 'undefined'],
      ['[q.qsize(), q.unfinishedTasks]', '[0, 1]'],
      ['q.get()', /^ShutDown/],
      ['q.taskDone()', 'undefined'],
      ['q.join()', 'undefined'],
      ['new Queue().shutdown({ immediate: true })', 'undefined'],
    ]);
    expect(wrong).toEqual([]);
    expect((await ending('const q = new Queue(); q.put(1); q.get(); q.shutdown(true); q.join();')).status).toBe(
      'stuck',
    );
  });
});

describe('PriorityQueue', () => {
  it('compares arrays element by element, numbers and strings', async () => {
    const all = async (items: string) =>
      lines(
        `const q = new PriorityQueue(); for (const x of ${items}) q.put(x); while (!q.empty()) console.log(q.get());`,
      );
    expect(await all("[[2, 'b'], [1, 'z'], [2, 'a'], [1, 'z', 0]]")).toEqual([
      "[1, 'z']",
      "[1, 'z', 0]",
      "[2, 'a']",
      "[2, 'b']",
    ]);
    expect(await all("['pear', 'apple', 'fig']")).toEqual(['apple', 'fig', 'pear']);
    expect(await all('[3n, 1, 2.5, true]')).toEqual(['1', 'true', '2.5', '3n']);
    expect(await all('[9, 4, 7, 1, 8, 2, 6, 3, 5, 0]')).toEqual([...'0123456789']);
  });

  it('keeps an item that cannot be compared', async () => {
    const wrong = await checkTable('const q = new PriorityQueue();', [
      ['q.put([1, { a: 1 }])', 'undefined'],
      ['q.put([1, { b: 1 }])', /^TypeError: '<' not supported/],
      ['[q.qsize(), q.unfinishedTasks]', '[2, 1]'],
      ["new PriorityQueue().put('a')", 'undefined'],
      ["(() => { const p = new PriorityQueue(); p.put('a'); p.put(1); })()", /^TypeError: '<' not supported/],
      ['(() => { const p = new PriorityQueue(); p.put(null); p.put(null); })()', /^TypeError: '<' not supported/],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('SimpleQueue', () => {
  it('has no bound and no bookkeeping', async () => {
    const wrong = await checkTable('const q = new SimpleQueue();', [
      ['new SimpleQueue(5)', /^TypeError: SimpleQueue takes no arguments/],
      ['q.put(1, false, -1)', 'undefined'],
      ['q.putNowait(2)', 'undefined'],
      ['q.get()', '1'],
      ['q.getNowait()', '2'],
      ['q.get(false)', /^Empty/],
      ['q.getNowait()', /^Empty/],
      ['q.get({ timeout: 0.1 })', /^Empty/],
      ['q.get(false, -1)', /^Empty/],
      ['q.get(true, -1)', /^ValueError: 'timeout' must be a non-negative number/],
      ["['full', 'join', 'taskDone', 'maxsize', 'shutdown'].filter((name) => name in q)", '[]'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('exploring queues', () => {
  it('has puts and gets in every order that is possible', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { Queue } from 'queue';
      const q = new Queue();
      const put = (a) => { q.put(a); q.put(a + 1); };
      const get = () => { q.get(); q.get(); };
      const ts = [[put, 1], [put, 3], [get, 0], [get, 0]].map(([target, a]) => new Thread({ target, args: [a] }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    // The puts in 6 orders, the gets in 6, and 14 ways to mix them so that no get comes too early (Catalan).
    expect(report).toMatchObject({ complete: true, executions: 504, redundant: 0, findings: [] });
  });

  it('keeps the order of one producer and one consumer', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { Queue } from 'queue';
      const q = new Queue(1); export const got = [];
      const producer = new Thread({ target: () => { for (const x of [1, 2, 3]) q.put(x); } });
      const consumer = new Thread({ target: () => { for (let i = 0; i < 3; i++) got.push(q.get()); } });
      producer.start(); consumer.start(); producer.join(); consumer.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, redundant: 0, findings: [] });
    expect(report.outcomes.map((o) => o.exports)).toEqual([{ got: [1, 2, 3] }]);
  });

  it('finds that asking whether it is empty says nothing about the next moment', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { Queue } from 'queue';
      const q = new Queue(); q.put('bun');
      const eat = () => { if (!q.empty()) q.get(); };
      const ts = [1, 2].map(() => new Thread({ target: eat }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    // Each looks before the other has taken it (twice: who is faster), or one comes too late (twice).
    expect(report.outcomes.map((o) => [o.status, o.count])).toEqual([
      ['finished', 2],
      ['stuck', 2],
    ]);
  });

  it('joins exactly when all is done', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { Queue } from 'queue';
      const q = new Queue(); let done = 0; export let seen = -1;
      q.put(1); q.put(2);
      const work = () => { q.get(); done++; q.taskDone(); };
      const one = new Thread({ target: () => { work(); work(); } });
      one.start(); q.join(); seen = done; one.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, redundant: 0, findings: [] });
    expect(report.outcomes.map((o) => o.exports)).toEqual([{ seen: 2 }]);
  });

  it('has a time-out come at any moment', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { Queue } from 'queue';
      const q = new Queue(); export let got = '';
      const t = new Thread({ target: () => { try { got = q.get({ timeout: 1 }); } catch { got = 'empty'; } } });
      t.start(); q.put('item'); t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 2, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports.got).sort()).toEqual(['empty', 'item']);
  });
});
