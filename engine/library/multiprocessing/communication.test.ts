import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

const HEAD = `import { Array, Barrier, BoundedSemaphore, Condition, Connection, Event, JoinableQueue, Lock, Manager, Pipe, Pool, Process, Queue, RLock, Semaphore, SimpleQueue, TimeoutError, Value } from 'multiprocessing';
import { sleep } from 'time';
export const log: unknown[] = [];
const attempt = (f: () => unknown) => { try { log.push(f()); } catch (e) { log.push((e as Error).name); } };
`;

async function logOf(body: string, top = ''): Promise<unknown> {
  return (await ran(`${HEAD}${top}\nif (import.meta.main) {\n${body}\n}`)).exports['log'];
}

const nothing = { $: 'undefined' };

describe('Queue', () => {
  it('errors and time-outs', async () => {
    expect(
      await logOf(`const q = new Queue<unknown>(1);
attempt(() => q.get(false)); attempt(() => q.get(true, 0.1)); attempt(() => q.get({ timeout: -1 }));
q.put(1);
attempt(() => q.putNowait(2)); attempt(() => q.put(2, true, 0.1)); attempt(() => q.put(2, { timeout: -1 }));
log.push(q.qsize(), q.full());
sleep(1);
log.push(q.empty(), q.get());
attempt(() => q.joinThread());
q.close(); q.close(); q.joinThread();
attempt(() => q.put(1)); attempt(() => q.get()); attempt(() => q.empty());
attempt(() => new Queue<unknown>().put(q));`),
    ).toEqual([
      'Empty',
      'Empty',
      'Empty',
      'Full',
      'Full',
      'Full',
      1,
      true,
      false,
      1,
      'AssertionError',
      'ValueError',
      'ValueError',
      'OSError',
      nothing,
    ]);
  });
  it('what cannot be sent is dropped later, and the queue goes on', async () => {
    expect(
      await logOf(
        'const q = new Queue<unknown>(); q.put(() => 1); q.put(2); log.push(q.get()); sleep(1); log.push(q.qsize());',
      ),
    ).toEqual([2, 0]);
  });
  it('join before the queue is drained: a deadlock, with both ends', async () => {
    const report = await explored(`${HEAD}
function f(queue: Queue<string>) { queue.put('x'.repeat(100_000)); }
if (import.meta.main) {
  const queue = new Queue<string>();
  const p = new Process({ target: f, args: [queue] });
  p.start();
  p.join();
  queue.get();
}`);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['deadlock']);
    const waits = report.findings.find(({ code }) => code === 'deadlock')?.waits ?? [];
    expect(waits.map(({ process, target }) => `${process} ${target}`)).toEqual([
      '0 Process-1',
      '1 QueueFeederThread',
      '1 queue',
    ]);
  });
  it('a hundred bytes fit, and so does the right order', async () => {
    const source = (n: number, order: string) => `${HEAD}
function f(queue: Queue<string>) { queue.put('x'.repeat(${n})); }
if (import.meta.main) { const queue = new Queue<string>(); const p = new Process({ target: f, args: [queue] }); p.start(); ${order} }`;
    for (const [n, order] of [
      [100, 'p.join(); queue.get();'],
      [1_000_000, 'queue.get(); p.join();'],
    ] as const) {
      const report = await explored(source(n, order));
      expect(report.outcomes.map(({ status }) => status)).toEqual(['finished']);
    }
  });
  it('changing an item after put is a race with the feeder', async () => {
    const report = await explored(`${HEAD}
export let got: unknown = null;
if (import.meta.main) { const q = new Queue<number[]>(); const item = [1]; q.put(item); item.push(2); got = q.get(); }`);
    expect(report.outcomes.map(({ exports }) => JSON.stringify(exports['got'])).sort()).toEqual(['[1,2]', '[1]']);
  });
  it('JoinableQueue and SimpleQueue', async () => {
    expect(
      await logOf(
        `const q = new JoinableQueue<number>(); const p = new Process({ target: worker, args: [q], daemon: true }); p.start();
for (let i = 0; i < 3; i++) q.put(i);
q.join(); log.push('joined'); attempt(() => q.taskDone());
const s = new SimpleQueue<unknown>(); s.put([1]); log.push(s.empty(), s.get(), s.empty()); attempt(() => s.put(() => 1)); s.close(); attempt(() => s.get());`,
        'function worker(q: JoinableQueue<number>) { for (;;) { q.get(); q.taskDone(); } }',
      ),
    ).toEqual(['joined', 'ValueError', false, [1], true, 'AttributeError', 'OSError']);
  });
});

describe('Pipe', () => {
  it('one way, polling, closing', async () => {
    expect(
      await logOf(`const [r, w] = Pipe(false);
attempt(() => r.send(1)); attempt(() => w.recv()); attempt(() => w.poll());
log.push(r.poll(), r.poll(0.1)); w.send([1, 'a']); log.push(r.poll(), r.recv());
attempt(() => w.send(() => 1));
w.sendBytes(new Uint8Array(4)); attempt(() => r.recvBytes(2));
w.send(1); w.close(); log.push(w.closed, r.recv(), r.poll()); attempt(() => r.recv()); attempt(() => r.recv()); attempt(() => w.send(1));
const [a, b] = Pipe(); b.close(); b.close(); attempt(() => a.send(1)); a.close(); attempt(() => a.poll());`),
    ).toEqual([
      'OSError',
      'OSError',
      'OSError',
      false,
      false,
      true,
      [1, 'a'],
      'AttributeError',
      'OSError',
      true,
      1,
      true,
      'EOFError',
      'EOFError',
      'OSError',
      'BrokenPipeError',
      'OSError',
    ]);
  });
  it('both receive first: a deadlock', async () => {
    const report = await explored(`${HEAD}
function f(conn: Connection) { conn.recv(); conn.send(1); }
if (import.meta.main) { const [a, b] = Pipe(); const p = new Process({ target: f, args: [b] }); p.start(); a.recv(); a.send(2); p.join(); }`);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['deadlock']);
  });
});

describe('locks and the like', () => {
  it('errors', async () => {
    expect(
      await logOf(`const l = new Lock(), r = new RLock(), s = new Semaphore(2), c = new Condition(), b = new BoundedSemaphore();
attempt(() => l.release()); attempt(() => l.acquire({ blocking: false } as any));
log.push(l.acquire(), l.acquire(true, -1), l.acquire(false, 5), l.acquire(true, 0.1)); log.push(String(l.release()));
attempt(() => r.release()); log.push(r.acquire(), r.acquire()); r.release(); r.release();
attempt(() => new Semaphore(-1)); log.push(s.getValue()); attempt(() => (s.release as any)(2)); attempt(() => b.release());
attempt(() => c.wait()); attempt(() => c.notify());
{ using _ = c.hold(); log.push(c.wait(0.1)); }
attempt(() => new Queue<unknown>(0).put(1)); attempt(() => Pipe()[0].send(l));`),
    ).toEqual([
      'ValueError',
      'TypeError',
      true,
      false,
      false,
      false,
      'undefined',
      'AssertionError',
      true,
      true,
      'OSError',
      2,
      'TypeError',
      'ValueError',
      'AssertionError',
      'AssertionError',
      false,
      nothing,
      'RuntimeError',
    ]);
  });
  it('a lock whose holder was killed stays taken', async () => {
    const run = await ran(`${HEAD}
function f(l: Lock, e: Event) { l.acquire(); e.set(); sleep(100); }
if (import.meta.main) { const l = new Lock(), e = new Event(); const p = new Process({ target: f, args: [l, e] }); p.start(); e.wait(); p.kill(); p.join(); log.push(l.acquire(true, 1)); }`);
    expect(run.exports['log']).toEqual([false]);
  });
  it('condition, barrier and event meet on every schedule', async () => {
    const report = await explored(`${HEAD}
function f(c: Condition, b: Barrier, e: Event) { b.wait(); using _ = c.hold(); e.set(); c.wait(); }
if (import.meta.main) {
  const c = new Condition(), b = new Barrier(2), e = new Event();
  const p = new Process({ target: f, args: [c, b, e] });
  p.start(); b.wait(); e.wait();
  { using _ = c.hold(); c.notify(); }
  p.join();
}`);
    expect(report).toMatchObject({ complete: true, redundant: 0, outcomes: [{ status: 'finished' }] });
  });
});

describe('a manager that is shut down', () => {
  it('meets whoever still writes: in time on some schedules, too late on others', async () => {
    const report = await explored(`${HEAD}
function f(d: { set(key: string, value: number): void }) { d.set('a', 1); }
if (import.meta.main) { using m = new Manager(); const d = m.dict<string, number>(); new Process({ target: f, args: [d] }).start(); }`);
    expect(report.complete).toBe(true);
    expect(report.outcomes.map(({ status }) => status).sort()).toEqual(['exception', 'finished']);
  });
});

describe('shared memory', () => {
  const source = (body: string) => `${HEAD}
export let n = 0;
function f(v: Value) { ${body} }
if (import.meta.main) {
  const v = new Value('i', 0);
  const ps = [0, 1].map(() => new Process({ target: f, args: [v] }));
  for (const p of ps) p.start();
  for (const p of ps) p.join();
  n = v.value;
}`;
  it('an update is a reading and a writing', async () => {
    const report = await explored(source('v.value += 1;'));
    expect(report.outcomes.map(({ exports }) => exports['n']).sort()).toEqual([1, 2]);
    const locked = await explored(source('using _ = v.getLock().hold(); v.value += 1;'));
    expect(locked.outcomes.map(({ exports }) => exports['n'])).toEqual([2]);
  });
  it('types, indexes', async () => {
    expect(
      await logOf(`const v = new Value('i', 2 ** 31); log.push(v.value);
attempt(() => { v.value = 'x'; }); attempt(() => { v.value = 1.5; }); attempt(() => new Value('z', 1)); attempt(() => new Value('i', 1, { lock: false }).getLock());
const a = new Array('i', 3), b = new Array('i', [4, 5, 6]); a[0] = 7; log.push(a.slice(), b.get(-1), b[1], b.length); attempt(() => b.get(9)); attempt(() => b.assign([1]));`),
    ).toEqual([
      -2147483648,
      'TypeError',
      'TypeError',
      'TypeError',
      'AttributeError',
      [7, 0, 0],
      6,
      5,
      3,
      'IndexError',
      'ValueError',
    ]);
  });
});

describe('Manager', () => {
  it('copies, proxies inside, errors', async () => {
    expect(
      await logOf(`const m = new Manager(), d = m.dict<any, any>(), l = m.list([1]), ns = m.Namespace();
d.set('l', []); d.get('l').push(1); log.push(d.get('l')); d.set('l', m.list()); d.get('l').append(1); log.push(d.get('l').slice());
attempt(() => d.at('zz')); attempt(() => l.get(99)); attempt(() => ns.missing); ns.x = 1; ns.x += 1; log.push(ns.x); ns._y = 3; log.push(ns._y);
attempt(() => d.set('f', () => 1)); log.push(d.size, l.length);
m.shutdown(); m.shutdown(); attempt(() => d.get('l')); attempt(() => m.dict()); attempt(() => m.start());`),
    ).toEqual([
      [],
      [1],
      'KeyError',
      'IndexError',
      'AttributeError',
      2,
      3,
      'AttributeError',
      1,
      1,
      'BrokenPipeError',
      'AssertionError',
      'ProcessError',
    ]);
  });
});

describe('Pool', () => {
  const top =
    'function sq(n: number) { if (n === 9) throw new RangeError("nine"); return n * n; } function add(a: number, b: number) { return a + b; } function slow(n: number) { sleep(n); return n; }';
  it('map, starmap, imap, errors', async () => {
    expect(
      await logOf(
        `attempt(() => new Pool(0)); const p = new Pool(2);
log.push(p.map(sq, [1, 2, 3]), p.map(sq, []), p.starmap(add, [[1, 2]]), p.apply(add, [3, 4]));
attempt(() => p.map(sq, [1, 9, 2])); attempt(() => p.starmap(add, [1, 2] as any)); attempt(() => p.apply((() => 1) as any));
const it = p.imap(sq, [2, 9, 3]); log.push(it.next().value); attempt(() => it.next()); log.push(it.next().value, it.next().done);
const un = p.imapUnordered(slow, [2, 1]); log.push(un.next().value, un.next().value);
const r = p.applyAsync(slow, [5]); log.push(r.ready()); attempt(() => r.successful()); attempt(() => r.get(1)); r.wait(1); log.push(r.get(), r.successful());
attempt(() => p.imap(sq, [1], 0)); attempt(() => p.join()); p.close(); attempt(() => p.apply(sq, [1])); p.join(); p.join();`,
        top,
      ),
    ).toEqual([
      'ValueError',
      [1, 4, 9],
      [],
      [3],
      7,
      'RangeError',
      'TypeError',
      'AttributeError',
      4,
      'RangeError',
      9,
      true,
      1,
      2,
      false,
      'ValueError',
      'TimeoutError',
      5,
      true,
      'ValueError',
      'ValueError',
      'ValueError',
    ]);
  });
  it('two tasks on two workers, on every schedule', async () => {
    const report = await explored(`${HEAD}${top}
if (import.meta.main) { const p = new Pool(2); const a = p.applyAsync(sq, [1]), b = p.applyAsync(sq, [2]); log.push(a.get(), b.get()); p.close(); p.join(); }`);
    expect(report).toMatchObject({
      complete: true,
      redundant: 0,
      outcomes: [{ status: 'finished', exports: { log: [1, 4] } }],
    });
  });
});
