/**
 * The benchmark programs of the literature as learners would write them, each with the number of executions
 * (Mazurkiewicz traces) that it is known to have. Sources: Abdulla et al. (POPL 2014, JACM 2017), Flanagan and
 * Godefroid (POPL 2005), and the test suites of GenMC, Nidhugg and Concuerror.
 */

export interface BenchmarkProgram {
  name: string;
  source: string;
  executions: number;
  /** Executions in which an assertion fails or that end in a deadlock. */
  failing?: number;
  /** Preemptions of the cheapest schedule that shows the bug. */
  preemptions?: number;
}

const START_ALL = `
for (const t of threads) t.start();
for (const t of threads) t.join();
`;

/** Main starts the threads that \`make\` lists, and joins them. */
function program(imports: string, shared: string, make: string): string {
  return `import { ${imports} } from 'threading';\n${shared}\nconst threads: Thread[] = [];\n${make}\n${START_ALL}`;
}

/** T0 writes x; T1..Tn read it: 2^n. */
export function readers(n: number): BenchmarkProgram {
  return {
    name: `readers(${n})`,
    executions: 2 ** n,
    source: program(
      'Thread',
      `let x = 0;
function write() { x = 1; }
function read() { x; }`,
      `threads.push(new Thread({ target: write }));
for (let i = 0; i < ${n}; i++) threads.push(new Thread({ target: read }));`,
    ),
  };
}

/** T0 looks for the last zero of an array while Tj adds to it: (n+3) 2^(n-2). */
export function lastzero(n: number): BenchmarkProgram {
  return {
    name: `lastzero(${n})`,
    executions: n === 1 ? 2 : (n + 3) * 2 ** (n - 2),
    source: program(
      'Thread',
      `const a: number[] = [];
for (let i = 0; i <= ${n}; i++) a.push(0);
function search() { let i = ${n}; while (a[i] !== 0) i--; }
function step(j: number) { a[j] = a[j - 1] + 1; }`,
      `threads.push(new Thread({ target: search }));
for (let j = 1; j <= ${n}; j++) threads.push(new Thread({ target: step, args: [j] }));`,
    ),
  };
}

/** Threads claim inodes and blocks of a file system, a lock each. */
export function filesystem(n: number, executions: number): BenchmarkProgram {
  return {
    name: `filesystem(${n})`,
    executions,
    source: program(
      'Lock, Thread',
      `const INODES = 32, BLOCKS = 26;
const li: Lock[] = [], lb: Lock[] = [], inode: number[] = [], busy: boolean[] = [];
for (let i = 0; i < INODES; i++) { li.push(new Lock()); inode.push(0); }
for (let b = 0; b < BLOCKS; b++) { lb.push(new Lock()); busy.push(false); }
function work(t: number) {
  const i = t % INODES;
  li[i].acquire();
  if (inode[i] === 0) {
    let b = (i * 2) % BLOCKS;
    while (true) {
      lb[b].acquire();
      if (!busy[b]) {
        busy[b] = true;
        inode[i] = b + 1;
        lb[b].release();
        break;
      }
      lb[b].release();
      b = (b + 1) % BLOCKS;
    }
  }
  li[i].release();
}`,
      `for (let t = 0; t < ${n}; t++) threads.push(new Thread({ target: work, args: [t] }));`,
    ),
  };
}

/** Figure 1 of POPL 2014. */
export const figure: BenchmarkProgram = {
  name: 'figure of POPL 2014',
  executions: 5,
  source: program(
    'Thread',
    'let x = 0, y = 0, z = 0;',
    `threads.push(new Thread({ target: () => { x = 1; } }));
threads.push(new Thread({ target: () => { y = 1; } }));
threads.push(new Thread({ target: () => { if (y === 0) z = 1; } }));
threads.push(new Thread({ target: () => { if (z === 1 && y === 0) x = 2; } }));`,
  ),
};

export function racyIncrement(n: number, executions: number): BenchmarkProgram {
  return {
    name: `racy increment(${n})`,
    executions,
    source: program(
      'Thread',
      `export let x = 0;
function add() { const r = x; x = r + 1; }`,
      `for (let i = 0; i < ${n}; i++) threads.push(new Thread({ target: add }));`,
    ),
  };
}

export function lockedIncrement(n: number): BenchmarkProgram {
  return {
    name: `locked increment(${n})`,
    executions: factorial(n),
    source: program(
      'Lock, Thread',
      `export let x = 0;
const lock = new Lock();
function add() { lock.acquire(); const r = x; x = r + 1; lock.release(); }`,
      `for (let i = 0; i < ${n}; i++) threads.push(new Thread({ target: add }));`,
    ),
  };
}

export const lockAgainstTryLock: BenchmarkProgram = {
  name: 'lock against try-lock',
  executions: 3,
  source: program(
    'Lock, Thread',
    `export let x = 0;
const lock = new Lock();`,
    `threads.push(new Thread({ target: () => { if (lock.acquire(false)) { x++; lock.release(); } } }));
threads.push(new Thread({ target: () => { lock.acquire(); x++; lock.release(); } }));`,
  ),
};

/** Dining philosophers who take the left fork first: 2^n - 1, one of them deadlocked. */
export function dining(n: number): BenchmarkProgram {
  return {
    name: `dining(${n})`,
    executions: 2 ** n - 1,
    failing: 1,
    preemptions: 1,
    source: philosophers(n, 'const first = i, second = (i + 1) % n;'),
  };
}

export const diningInOrder: BenchmarkProgram = {
  name: 'dining(3), lower fork first',
  executions: 6,
  failing: 0,
  source: philosophers(3, 'const first = Math.min(i, (i + 1) % n), second = Math.max(i, (i + 1) % n);'),
};

function philosophers(n: number, order: string): string {
  return program(
    'Lock, Thread',
    `const n = ${n};
const forks: Lock[] = [];
for (let i = 0; i < n; i++) forks.push(new Lock());
function dine(i: number) {
  ${order}
  forks[first].acquire();
  forks[second].acquire();
  forks[second].release();
  forks[first].release();
}`,
    'for (let i = 0; i < n; i++) threads.push(new Thread({ target: dine, args: [i] }));',
  );
}

const ASSERT = `function assert(holds: boolean) { if (!holds) throw new Error('assertion failed'); }`;

export const account: BenchmarkProgram = {
  name: 'account',
  executions: 6,
  failing: 2,
  preemptions: 0,
  source: program(
    'Lock, Thread',
    `${ASSERT}
const lock = new Lock();
let balance = 1, deposited = false, withdrawn = false;
function check() { lock.acquire(); if (deposited && withdrawn) assert(balance === 1 - 2 - 4); lock.release(); }
function deposit() { lock.acquire(); balance += 2; deposited = true; lock.release(); }
function withdraw() { lock.acquire(); balance -= 4; withdrawn = true; lock.release(); }`,
    'for (const target of [check, deposit, withdraw]) threads.push(new Thread({ target }));',
  ),
};

export const oppositeLocks: BenchmarkProgram = {
  name: 'opposite locks',
  executions: 3,
  failing: 1,
  preemptions: 1,
  source: program(
    'Lock, Thread',
    `const a = new Lock(), b = new Lock();
export let c = 0;
function up() { a.acquire(); b.acquire(); c++; b.release(); a.release(); }
function down() { b.acquire(); a.acquire(); c--; a.release(); b.release(); }`,
    'for (const target of [up, down]) threads.push(new Thread({ target }));',
  ),
};

export const lazy: BenchmarkProgram = {
  name: 'lazy',
  executions: 6,
  failing: 2,
  preemptions: 0,
  source: program(
    'Lock, Thread',
    `${ASSERT}
const lock = new Lock();
let d = 0;
function one() { lock.acquire(); d += 1; lock.release(); }
function two() { lock.acquire(); d += 2; lock.release(); }
function three() { lock.acquire(); assert(d < 3); lock.release(); }`,
    'for (const target of [one, two, three]) threads.push(new Thread({ target }));',
  ),
};

export const twostage: BenchmarkProgram = {
  name: 'twostage',
  executions: 3,
  failing: 1,
  preemptions: 1,
  source: program(
    'Lock, Thread',
    `${ASSERT}
const lock1 = new Lock(), lock2 = new Lock();
let d1 = 0, d2 = 0;
function a() {
  lock1.acquire(); d1 = 1; lock1.release();
  lock2.acquire(); d2 = d1 + 1; lock2.release();
}
function b() {
  lock1.acquire();
  if (d1 === 0) { lock1.release(); return; }
  const t1 = d1;
  lock1.release();
  lock2.acquire(); const t2 = d2; lock2.release();
  assert(t2 === t1 + 1);
}`,
    'for (const target of [a, b]) threads.push(new Thread({ target }));',
  ),
};

/** A guards v with one lock, the others with another. */
export function wronglock(n: number, executions: number, failing: number): BenchmarkProgram {
  return {
    name: `wronglock(${n})`,
    executions,
    failing,
    preemptions: 1,
    source: program(
      'Lock, Thread',
      `${ASSERT}
const d = new Lock(), t = new Lock();
let v = 0;
function a() { d.acquire(); const x = v; v = v + 1; assert(v === x + 1); d.release(); }
function b() { t.acquire(); v = v + 1; t.release(); }`,
      `threads.push(new Thread({ target: a }));
for (let i = 0; i < ${n}; i++) threads.push(new Thread({ target: b }));`,
    ),
  };
}

/** Programs that need conditions. */
export const lostWakeup: BenchmarkProgram = {
  name: 'lost wake-up',
  executions: 3,
  failing: 1,
  preemptions: 1,
  source: program(
    'Condition, Thread',
    `const changed = new Condition();
let ready = false;
function wait() { if (!ready) { changed.acquire(); changed.wait(); changed.release(); } }
function announce() { ready = true; changed.acquire(); changed.notify(); changed.release(); }`,
    'for (const target of [wait, announce]) threads.push(new Thread({ target }));',
  ),
};

export const wakeupPutRight: BenchmarkProgram = {
  name: 'lost wake-up, put right',
  executions: 2,
  failing: 0,
  source: program(
    'Condition, Thread',
    `const changed = new Condition();
let ready = false;
function wait() { changed.acquire(); while (!ready) changed.wait(); changed.release(); }
function announce() { changed.acquire(); ready = true; changed.notify(); changed.release(); }`,
    'for (const target of [wait, announce]) threads.push(new Thread({ target }));',
  ),
};

function oneSlotBuffer(notify: string, executions: number, failing: number): BenchmarkProgram {
  return {
    name: `one-slot buffer, ${notify}()`,
    executions,
    failing,
    preemptions: 0,
    source: program(
      'Condition, Thread',
      `const changed = new Condition();
let full = false;
function produce() { changed.acquire(); while (full) changed.wait(); full = true; changed.${notify}(); changed.release(); }
function consume() { changed.acquire(); while (!full) changed.wait(); full = false; changed.${notify}(); changed.release(); }`,
      'for (const target of [produce, produce, consume, consume]) threads.push(new Thread({ target }));',
    ),
  };
}

export const bufferNotify: BenchmarkProgram = oneSlotBuffer('notify', 60, 4);
export const bufferNotifyAll: BenchmarkProgram = oneSlotBuffer('notifyAll', 80, 0);

/** Shared memory of so many whole numbers, and threads that run \`work(i)\` on it. */
function atomicProgram(
  name: string,
  executions: number,
  cells: number,
  threads: number,
  work: string,
): BenchmarkProgram {
  return {
    name,
    executions,
    source: program(
      'Thread',
      `const memory = new Int32Array(new SharedArrayBuffer(4 * ${cells}));
function work(i: number) { ${work} }`,
      `for (let i = 0; i < ${threads}; i++) threads.push(new Thread({ target: work, args: [i] }));`,
    ),
  };
}

/** Threads put their numbers into a hash table, and go on to the next place where one is taken. */
export function indexer(n: number, executions: number): BenchmarkProgram {
  const work = `for (let m = 1; m <= 4; m++) {
    const w = m * 11 + i;
    let h = (w * 7) % 128;
    while (Atomics.compareExchange(memory, h, 0, w) !== 0) h = (h + 1) % 128;
  }`;
  return atomicProgram(`indexer(${n})`, executions, 128, n, work);
}

export const atomicIncrement = (n: number): BenchmarkProgram =>
  atomicProgram(`atomic increment(${n})`, factorial(n), 1, n, 'Atomics.add(memory, 0, 1);');

export const twoAtomicIncrements = (n: number): BenchmarkProgram =>
  atomicProgram(
    `two atomic increments(${n})`,
    factorial(n) ** 2,
    2,
    n,
    'Atomics.add(memory, 0, 1); Atomics.add(memory, 1, 1);',
  );

export const compareExchange = (n: number): BenchmarkProgram =>
  atomicProgram(`compare-exchange(${n})`, n, 1, n, 'Atomics.compareExchange(memory, 0, 0, i + 1);');

export const casThenWrite = (n: number, executions: number): BenchmarkProgram =>
  atomicProgram(
    `cas then write(${n})`,
    executions,
    1,
    n,
    'Atomics.compareExchange(memory, 0, 0, 1); memory[0] = i + 3;',
  );

/** One thread writes 2, n threads try to change 2 to 3. */
export const writerAndCas = (n: number): BenchmarkProgram =>
  atomicProgram(
    `writer and cas(${n})`,
    n * 2 ** (n - 1) + 1,
    1,
    n + 1,
    'if (i === 0) memory[0] = 2; else Atomics.compareExchange(memory, 0, 2, 3);',
  );

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Small enough for every test run. */
export const SMALL: BenchmarkProgram[] = [
  readers(2),
  readers(8),
  ...[1, 2, 3, 4, 5, 10].map(lastzero),
  filesystem(14, 2),
  filesystem(16, 8),
  filesystem(18, 32),
  filesystem(19, 64),
  figure,
  racyIncrement(2, 4),
  racyIncrement(3, 36),
  racyIncrement(4, 576),
  ...[2, 3, 4, 5, 6].map(lockedIncrement),
  lockAgainstTryLock,
  ...[3, 4, 5].map(dining),
  diningInOrder,
  account,
  oppositeLocks,
  lazy,
  twostage,
  wronglock(2, 48, 26),
  wronglock(3, 360, 246),
  lostWakeup,
  wakeupPutRight,
  bufferNotify,
  bufferNotifyAll,
  indexer(12, 8),
  ...[2, 3, 4, 5].map(atomicIncrement),
  ...[2, 3, 4].map(twoAtomicIncrements),
  ...[2, 3, 4, 5].map(compareExchange),
  casThenWrite(2, 6),
  casThenWrite(3, 66),
  casThenWrite(4, 1200),
  ...[2, 3, 4, 5, 6, 7].map(writerAndCas),
];
