import { describe, expect, test } from 'vitest';
import { SMALL } from '../../../bench/programs.ts';
import type { FindingCode } from '../report.ts';
import { explored } from '../testing.ts';
import { codes, program } from './testing.ts';

/** What is to be found in the programs that courses on threads usually show. */
const ARTICLE: Record<string, { source: string; found: FindingCode[] }> = {
  'a thread, and an ending that does not wait for it': {
    source: program(`function work() { sleep(3); console.log('done'); }
new Thread({ target: work }).start();
console.log('ending');`),
    found: ['never-joined'],
  },
  'a list that holds the last thread only': {
    source: program(`let t!: Thread;
for (let i = 0; i < 3; i++) { t = new Thread({ target: () => sleep(2) }); t.start(); }
t.join();`),
    found: ['never-joined'],
  },
  'a daemon that is left behind': {
    source: program("new Thread({ target: () => { sleep(2); console.log('end'); }, daemon: true }).start();"),
    found: [],
  },
  'reading, sleeping, writing': {
    source: program('let num = 100; function run() { const t = num; sleep(0.1); num = t - 1; }', 'run', 'run'),
    found: ['data-race', 'lost-update'],
  },
  'the same under a lock': {
    source: program(
      'const lock = new Lock(); let num = 100; function run() { using _ = lock.hold(); const t = num; sleep(0.1); num = t - 1; }',
      'run',
      'run',
    ),
    found: [],
  },
  'nested locks, and a main thread that counts the living': {
    source: program(`const lock = new RLock(); let num = 0;
function inner() { lock.acquire(); num += 1; lock.release(); }
function outer() { lock.acquire(); inner(); lock.release(); }
for (let i = 0; i < 2; i++) new Thread({ target: outer }).start();
while (activeCount() !== 1) {}`),
    found: ['busy-wait'],
  },
  'the same with a plain lock': {
    source: program(`const lock = new Lock(); let num = 0;
function inner() { lock.acquire(); num += 1; lock.release(); }
function outer() { lock.acquire(); inner(); lock.release(); }
for (let i = 0; i < 2; i++) new Thread({ target: outer }).start();
while (activeCount() !== 1) {}`),
    found: ['busy-wait', 'self-deadlock'],
  },
  'at most two inside': {
    source: program(
      'const s = new BoundedSemaphore(2); function run() { s.acquire(); sleep(1); s.release(); }',
      'run',
      'run',
      'run',
    ),
    found: [],
  },
  'a timer': {
    source: "import { Timer } from 'threading';\nnew Timer(30, () => console.log('hello')).start();",
    found: [],
  },
  'a consumer that leaves where the queue is empty': {
    source: program(`const q = new Queue<number>();
function produce() { q.put(1); q.put(2); q.join(); }
new Thread({ target: produce }).start();
while (q.qsize() > 0) { q.get(); q.taskDone(); }`),
    found: ['stuck'],
  },
  'a daemon that consumes': {
    source: program(`const q = new Queue<number>();
new Thread({ target: () => { for (;;) { q.get(); q.taskDone(); } }, daemon: true }).start();
q.put(1); q.put(2); q.join();`),
    found: [],
  },
  'two that look whether there is something, then wait for it': {
    source: program(
      'const q = new Queue<number>(); q.put(1); function take() { if (!q.empty()) q.get(); }',
      'take',
      'take',
    ),
    found: ['stuck'],
  },
};

describe('programs of courses', () => {
  for (const [name, { source, found }] of Object.entries(ARTICLE)) {
    test(name, async () => {
      const { errors, remarks } = codes(await explored(source, { maxSteps: 3000 }));
      expect([...errors, ...remarks].sort()).toEqual(found);
    });
  }
});

/** Of the literature's programs with bugs, the findings that name them. */
const LITERATURE: Record<string, FindingCode[]> = {
  account: ['lock-held-by-dead-thread', 'uncaught-error'],
  'opposite locks': ['deadlock'],
  lazy: ['lock-held-by-dead-thread', 'uncaught-error'],
  twostage: ['uncaught-error'],
  'wronglock(2)': ['data-race', 'lock-held-by-dead-thread', 'lost-update', 'uncaught-error'],
  'dining(3)': ['deadlock'],
  'dining(3), lower fork first': [],
  'lost wake-up': ['data-race', 'lost-wakeup'],
  'lost wake-up, put right': [],
  'one-slot buffer, notify()': ['stuck'],
  'one-slot buffer, notifyAll()': [],
};

describe('programs of the literature', () => {
  for (const [name, found] of Object.entries(LITERATURE)) {
    test(name, async () => {
      const { source } = SMALL.find((one) => one.name === name) as (typeof SMALL)[number];
      const report = await explored(source);
      expect(codes(report)).toEqual({ errors: found, remarks: [] });
    });
  }
});
