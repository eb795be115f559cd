import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../report.ts';
import { explored } from '../testing.ts';
import { codes, program } from './testing.ts';

interface Wrong {
  source: string;
  errors?: FindingCode[];
  remarks?: FindingCode[];
  maxSteps?: number;
}

const ring = `const a = new Lock(), b = new Lock();
function one() { using x = a.hold(); using y = b.hold(); }
function two() { using y = b.hold(); using x = a.hold(); }`;

/** Programs that are wrong, and exactly what exploring them must say. */
const WRONG: Record<string, Wrong> = {
  'an update without a lock': {
    source: program('let n = 0; function work() { n += 1; }', 'work', 'work'),
    errors: ['data-race', 'lost-update'],
  },
  'a lock around the read and another round the write': {
    source: program(
      'const lock = new Lock(); let n = 0; function work() { lock.acquire(); const t = n; lock.release(); lock.acquire(); n = t + 1; lock.release(); }',
      'work',
      'work',
    ),
    errors: ['lost-update'],
  },
  'two locks for one variable': {
    source: program(
      `const a = new Lock(), b = new Lock(); let n = 0;
function one() { using _ = a.hold(); n = 1; }
function two() { using _ = b.hold(); n = 2; }`,
      'one',
      'two',
    ),
    errors: ['data-race'],
  },
  'a check in one critical section, the act in the next': {
    source: program(
      `const lock = new Lock(); let seats = 1;
function work() {
  lock.acquire(); const free = seats > 0; lock.release();
  if (!free) return;
  lock.acquire(); seats -= 1; lock.release();
}`,
      'work',
      'work',
    ),
    errors: ['atomicity-violation'],
  },
  'if it is not there, put it there': {
    source: program("const m = new Map(); function work() { if (!m.has('k')) m.set('k', {}); }", 'work', 'work'),
    errors: ['atomicity-violation'],
  },
  'counting in a map': {
    source: program("const m = new Map([['k', 0]]); function work() { m.set('k', m.get('k')! + 1); }", 'work', 'work'),
    errors: ['atomicity-violation'],
  },
  'two that look before they take the last': {
    source: program('const list = [1]; function work() { if (list.length > 0) list.pop(); }', 'work', 'work'),
    errors: ['atomicity-violation'],
  },
  'double-checked without a lock at the first look': {
    source: program(
      `const lock = new Lock(); let made: object | null = null;
function work() { if (made === null) { using _ = lock.hold(); if (made === null) made = {}; } }`,
      'work',
      'work',
    ),
    errors: ['data-race'],
  },
  'opposite locks': { source: program(ring, 'one', 'two'), errors: ['deadlock'] },
  'joining while holding what the other needs': {
    source: program(`const lock = new Lock();
const t = new Thread({ target: () => { lock.acquire(); lock.release(); } });
lock.acquire(); t.start(); t.join(); lock.release();`),
    errors: ['deadlock'],
  },
  'two threads that join each other': {
    source: program(`const list: Thread[] = []; const go = new Event();
for (const i of [0, 1]) list.push(new Thread({ target: () => { go.wait(); list[1 - i]!.join(); } }));
list[0]!.start(); list[1]!.start(); go.set();`),
    errors: ['deadlock'],
  },
  'a lock taken twice': {
    source: program('const lock = new Lock(); function work() { lock.acquire(); lock.acquire(); }', 'work'),
    errors: ['self-deadlock'],
  },
  'a look outside the lock, then a wait': {
    source: program(
      `const c = new Condition(); let ready = false;
function wait() { if (!ready) { c.acquire(); c.wait(); c.release(); } }
function tell() { ready = true; c.acquire(); c.notify(); c.release(); }`,
      'wait',
      'tell',
    ),
    errors: ['data-race', 'lost-wakeup'],
  },
  'a wait without any look': {
    source: program(
      `const c = new Condition(); function wait() { using _ = c.hold(); c.wait(); }
function tell() { using _ = c.hold(); c.notify(); }`,
      'wait',
      'tell',
    ),
    errors: ['lost-wakeup'],
  },
  'the wrong one is woken': {
    source: program(
      `const c = new Condition(); let full = false;
function put() { using _ = c.hold(); while (full) c.wait(); full = true; c.notify(); }
function take() { using _ = c.hold(); while (!full) c.wait(); full = false; c.notify(); }`,
      'put',
      'put',
      'take',
      'take',
    ),
    errors: ['stuck'],
  },
  'an event that nobody sets': {
    source: program('const e = new Event(); function work() { e.wait(); }', 'work'),
    errors: ['stuck'],
  },
  'an item too few': {
    source: program(
      'const q = new Queue(); function make() { q.put(1); } function use() { q.get(); q.get(); }',
      'make',
      'use',
    ),
    errors: ['stuck'],
  },
  'looking for ever for what never comes': {
    source: program(
      'let stop = false; function work() { while (!stop) {} } function other() { if (stop) stop = true; }',
      'work',
      'other',
    ),
    errors: ['livelock'],
    remarks: ['busy-wait'],
  },
  'two that always give way to each other': {
    source: program(
      `const a = new Lock(), b = new Lock();
function work(x: Lock, y: Lock) {
  for (;;) { x.acquire(); if (y.acquire(false)) { y.release(); x.release(); return; } x.release(); }
}`,
      '() => work(a, b)',
      '() => work(b, a)',
    ),
    errors: ['livelock'],
    remarks: ['busy-wait'],
  },
  'an error with the lock in hand': {
    source: program(
      "const lock = new Lock(); function work() { lock.acquire(); throw new RangeError('no'); } function next() { lock.acquire(); lock.release(); }",
      'work',
      'next',
    ),
    errors: ['lock-held-by-dead-thread', 'uncaught-error'],
  },
  'a lock that nobody wants any more, never released': {
    source: program('const lock = new Lock(); function work() { lock.acquire(); }', 'work'),
    errors: ['lock-held-by-dead-thread'],
  },
  'a release too many, caught': {
    source: program('const lock = new Lock(); function work() { try { lock.release(); } catch {} }', 'work'),
    errors: ['release-unheld'],
  },
  'a permit too many': {
    source: program('const s = new BoundedSemaphore(1); function work() { s.release(); }', 'work'),
    errors: ['release-unheld', 'uncaught-error'],
  },
  'a reentrant lock released by another thread': {
    source: program(
      'const lock = new RLock(); lock.acquire(); function work() { try { lock.release(); } catch {} }',
      'work',
    ).concat('\nlock.release();'),
    errors: ['release-unheld'],
  },
  'a thread that nobody joins': {
    source: program("new Thread({ target: () => console.log('hello') }).start();"),
    remarks: ['never-joined'],
  },
  'asking whether it is alive, again and again': {
    source: program('const t = new Thread({ target: () => sleep(1) }); t.start(); while (t.isAlive()) {}'),
    remarks: ['busy-wait'],
  },
  'a loop without an end': {
    source: program('let n = 0; function work() { for (;;) n += 1; }', 'work'),
    errors: ['step-budget'],
    maxSteps: 500,
  },
};

test('a ring is found while another thread goes on and on', async () => {
  const source = `${program(ring)}
let n = 0;
const threads = [new Thread({ target: one }), new Thread({ target: two })];
new Thread({ target: () => { for (;;) { sleep(1); n += 1; } }, daemon: true }).start();
for (const t of threads) t.start();
for (const t of threads) t.join();`;
  const report = await explored(source, { strategy: 'random', maxExecutions: 20, maxSteps: 400 });
  expect(codes(report).errors).toEqual(['deadlock', 'step-budget']);
  expect(report.findings[0]).toMatchObject({ code: 'deadlock', waits: [{ target: 'b' }, { target: 'a' }] });
});

describe('wrong programs are told what is wrong with them, and nothing else', () => {
  for (const [name, { source, errors = [], remarks = [], maxSteps = 10_000 }] of Object.entries(WRONG)) {
    test(name, async () => {
      const report = await explored(source, { maxSteps, maxExecutions: 5000 });
      expect(codes(report)).toEqual({ errors, remarks });
    });
  }
});
