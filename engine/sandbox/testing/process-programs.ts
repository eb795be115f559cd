/** Programs with processes, and what each must give when every process lives in a worker of its own. */

export interface ProcessProgram {
  name: string;
  source: string;
  status: string;
  exports: Record<string, unknown>;
  /** Codes of the findings that are errors. */
  errors?: string[];
}

const main = (body: string): string => `if (import.meta.main) {\n${body}\n}`;

/** The same for every process: counted together, and a bell that wakes whoever sleeps. */
export const SHARED_MEMORY: ProcessProgram = {
  name: 'memory that processes share',
  source: `import { Process } from 'multiprocessing';
export let total = 0;
export let plain = 0;
export let woken: unknown = null;
const COUNT = 10_000;
function adds(numbers: Int32Array) { for (let i = 0; i < COUNT; i++) Atomics.add(numbers, 1, 1); }
function sleeps(memory: SharedArrayBuffer, view: DataView) {
  const numbers = new Int32Array(memory);
  const how = Atomics.wait(numbers, 2, 0);
  view.setInt32(0, how === 'timed-out' ? -1 : Atomics.load(numbers, 2), true);
  Atomics.add(numbers, 0, 1);
}
${main(`  const memory = new SharedArrayBuffer(32);
  const numbers = new Int32Array(memory);
  const adders = [1, 2].map(() => new Process({ target: adds, args: [numbers] }));
  const sleeper = new Process({ target: sleeps, args: [memory, new DataView(memory, 16, 4)] });
  for (const p of [...adders, sleeper]) p.start();
  for (const p of adders) p.join();
  Atomics.store(numbers, 2, 7);
  Atomics.notify(numbers, 2);
  sleeper.join();
  total = Atomics.load(numbers, 1);
  plain = numbers[4]!;
  woken = [numbers[0], Atomics.wait(numbers, 0, 1, 10), memory.byteLength, memory.slice(8, 12).byteLength];`)}`,
  status: 'finished',
  exports: { total: 20_000, plain: 7, woken: [1, 'timed-out', 32, 4] },
};

export const PROCESS_PROGRAMS: readonly ProcessProgram[] = [
  {
    name: 'processes share nothing but what is made for it',
    source: `import { Process, Queue, Value } from 'multiprocessing';
export let own = 1;
export let got: unknown = null;
export let total = 0;
function work(q: Queue<unknown>, v: Value) {
  own += 1;
  for (let i = 0; i < 50; i++) { using _ = v.getLock().hold(); v.value += 1; }
  q.put([own, null, 'done']);
}
${main(`  const q = new Queue<unknown>();
  const v = new Value('i', 0);
  const ps = [1, 2, 3].map(() => new Process({ target: work, args: [q, v] }));
  for (const p of ps) p.start();
  got = ps.map(() => q.get());
  for (const p of ps) p.join();
  total = v.value;`)}`,
    status: 'finished',
    exports: { own: 1, got: [2, 2, 2].map((n) => [n, null, 'done']), total: 150 },
  },
  {
    name: 'a process that loops for ever is ended from outside, and the others go on',
    source: `import { Process } from 'multiprocessing';
export let codes: unknown = null;
function turns() { for (;;) {} }
function searches() { /^(a+)+$/.test('a'.repeat(50) + 'b'); }
function throws() { throw new Error('on purpose'); }
function ends() {}
${main(`  const ps = [turns, searches, ends, throws].map((target) => new Process({ target }));
  for (const p of ps) p.start();
  ps[2]!.join();
  ps[3]!.join();
  ps[0]!.terminate();
  ps[1]!.kill();
  for (const p of ps) p.join();
  codes = ps.map((p) => p.exitcode);`)}`,
    status: 'exception',
    exports: { codes: [-15, -9, 0, 1] },
    errors: ['uncaught-error'],
  },
  {
    name: 'a process that runs out of memory is gone, and the others go on',
    source: `import { Process } from 'multiprocessing';
export let code: number | null = null;
function hoards() { const all: unknown[] = []; for (;;) all.push(new Array(1000).fill(all.length)); }
${main(`  const p = new Process({ target: hoards });
  p.start();
  p.join();
  code = p.exitcode;`)}`,
    status: 'exception',
    exports: { code: -9 },
    errors: ['uncaught-error'],
  },
  {
    name: 'pipes, both ends',
    source: `import { Pipe, Process } from 'multiprocessing';
import type { Connection } from 'multiprocessing';
export let got: unknown = null;
export let end = '';
function echo(c: Connection) { for (let i = 0; i < 3; i++) c.send([i, c.recv()]); c.close(); }
${main(`  const [mine, theirs] = Pipe();
  const p = new Process({ target: echo, args: [theirs] });
  p.start();
  theirs.close();
  got = ['a', 'b', 'c'].map((x) => { mine.send(x); return mine.recv(); });
  try { mine.recv(); } catch (error) { end = (error as Error).name; }
  p.join();`)}`,
    status: 'finished',
    exports: {
      got: [
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
      ],
      end: 'EOFError',
    },
  },
  {
    name: 'conditions, events, semaphores and barriers',
    source: `import { Barrier, BoundedSemaphore, Condition, Event, Process, Value } from 'multiprocessing';
export let seen: unknown = null;
function waits(c: Condition, e: Event, v: Value, b: Barrier, s: BoundedSemaphore) {
  { using _ = c.hold(); c.waitFor(() => v.value >= 1); v.value += 1; c.notifyAll(); }
  e.wait();
  b.wait();
  { using _ = s.hold(); using _2 = c.hold(); v.value += 10; }
}
${main(`  const [c, e, v, b, s] = [new Condition(), new Event(), new Value('i', 0), new Barrier(3), new BoundedSemaphore(1)];
  const ps = [1, 2].map(() => new Process({ target: waits, args: [c, e, v, b, s] }));
  for (const p of ps) p.start();
  { using _ = c.hold(); v.value = 1; c.notifyAll(); c.waitFor(() => v.value === 3); }
  const early = e.wait(0.01);
  e.set();
  b.wait();
  for (const p of ps) p.join();
  seen = [early, v.value, s.getValue()];`)}`,
    status: 'finished',
    exports: { seen: [false, 23, 1] },
  },
  {
    name: 'a manager and its proxies',
    source: `import { Manager, Process } from 'multiprocessing';
export let dict: unknown = null;
export let list: unknown = null;
function work(d: any, l: any, n: number) { d.set(1, '1'); d.set('2', 2); d.set(0.25, null); l.append(n); }
${main(`  using manager = new Manager();
  const d = manager.dict();
  const l = manager.list([9]);
  const ps = [0, 1, 2].map((n) => new Process({ target: work, args: [d, l, n] }));
  for (const p of ps) p.start();
  for (const p of ps) p.join();
  l.sort();
  dict = d.copy();
  list = l.copy();`)}`,
    status: 'finished',
    exports: {
      dict: {
        $: 'Map',
        entries: [
          [1, '1'],
          ['2', 2],
          [0.25, null],
        ],
      },
      list: [0, 1, 2, 9],
    },
  },
  {
    name: 'a pool',
    source: `import { Pool } from 'multiprocessing';
export let squares: number[] = [];
export let failed = '';
export let called: unknown[] = [];
function square(x: number) { if (x === 7) throw new RangeError('seven'); return x * x; }
${main(`  const pool = new Pool(2);
  squares = pool.map(square, [1, 2, 3, 4, 5]);
  try { pool.apply(square, [7]); } catch (error) { failed = (error as Error).name + ' ' + (error as Error).message; }
  const results = [8, 9].map((x) => pool.applyAsync(square, [x], { callback: (y) => called.push(y) }));
  for (const r of results) r.wait();
  pool.close();
  pool.join();
  called.sort();`)}`,
    status: 'finished',
    exports: { squares: [1, 4, 9, 16, 25], failed: 'RangeError seven', called: [64, 81] },
  },
  {
    name: 'a worker of a pool that is ended from outside is replaced',
    source: `import { activeChildren, Event, Pool } from 'multiprocessing';
export let seen: unknown = null;
let begun = new Event();
function inherit(event: Event) { begun = event; }
function turns() { begun.set(); for (;;) {} }
function double(x: number) { return 2 * x; }
${main(`  const pool = new Pool(1, { initializer: inherit, initargs: [begun] });
  const lost = pool.applyAsync(turns);
  begun.wait();
  activeChildren()[0]!.kill();
  seen = [pool.apply(double, [21]), lost.ready()];
  pool.terminate();
  pool.join();`)}`,
    status: 'finished',
    exports: { seen: [42, false] },
  },
  {
    name: 'threads inside of processes',
    source: `import { Process, Queue } from 'multiprocessing';
import { Thread } from 'threading';
export let sums: unknown = null;
let sum = 0;
function add(n: number) { sum += n; }
function work(q: Queue<number>) {
  const ts = [1, 2, 3].map((n) => new Thread({ target: add, args: [n] }));
  for (const t of ts) t.start();
  for (const t of ts) t.join();
  q.put(sum);
}
${main(`  const q = new Queue<number>();
  const ps = [1, 2].map(() => new Process({ target: work, args: [q] }));
  for (const p of ps) p.start();
  sums = [q.get(), q.get(), sum];
  for (const p of ps) p.join();`)}`,
    status: 'finished',
    exports: { sums: [6, 6, 0] },
  },
  {
    name: 'processes that hold what the other wants are reported, never hung',
    source: `import { Barrier, Lock, Process } from 'multiprocessing';
function take(a: Lock, b: Lock, met: Barrier) { a.acquire(); met.wait(); b.acquire(); }
${main(`  const [a, b, met] = [new Lock(), new Lock(), new Barrier(2)];
  const ps = [new Process({ target: take, args: [a, b, met] }), new Process({ target: take, args: [b, a, met] })];
  for (const p of ps) p.start();
  for (const p of ps) p.join();`)}`,
    status: 'deadlock',
    exports: {},
    errors: ['deadlock'],
  },
  {
    name: 'whoever waits for what nobody sends is reported, never hung',
    source: `import { Queue } from 'multiprocessing';
${main(`  new Queue().get();`)}`,
    status: 'stuck',
    exports: {},
    errors: ['stuck'],
  },
  {
    name: 'a program without a guard is told so',
    source: `import { Process } from 'multiprocessing';
export let code: number | null = null;
function f() {}
const p = new Process({ target: f });
p.start();
p.join();
code = p.exitcode;`,
    status: 'exception',
    exports: { code: 1 },
    errors: ['uncaught-error'],
  },
];
