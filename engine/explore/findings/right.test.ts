import { describe, expect, test } from 'vitest';
import { explored } from '../testing.ts';
import { codes, program } from './testing.ts';

/** Programs that are right: no schedule may show an error. */
const RIGHT: Record<string, string> = {
  'a lock around the update': program(
    'const lock = new Lock(); let n = 0; function work() { using _ = lock.hold(); n += 1; }',
    'work',
    'work',
  ),
  'a reentrant lock, taken twice': program(
    `const lock = new RLock(); let n = 0;
function add() { using _ = lock.hold(); n += 1; }
function work() { using _ = lock.hold(); add(); }`,
    'work',
    'work',
  ),
  'a semaphore as a mutex': program(
    'const s = new Semaphore(1); let n = 0; function work() { using _ = s.hold(); n += 1; }',
    'work',
    'work',
  ),
  'a semaphore as a signal': program(
    'const s = new Semaphore(0); let n = 0; function make() { n = 1; s.release(); } function use() { s.acquire(); n += 1; }',
    'make',
    'use',
  ),
  'permits that are used up for good': program(
    'const tickets = new Semaphore(2); function work() { tickets.acquire(); }',
    'work',
    'work',
  ),
  'an event before the data is used': program(
    'const e = new Event(); let n = 0; function make() { n = 1; e.set(); } function use() { e.wait(); n += 1; }',
    'make',
    'use',
  ),
  'a condition in a while loop': program(
    `const c = new Condition(); let ready = false;
function wait() { using _ = c.hold(); while (!ready) c.wait(); }
function tell() { using _ = c.hold(); ready = true; c.notify(); }`,
    'wait',
    'tell',
  ),
  'a condition with a predicate': program(
    `const c = new Condition(); let ready = false;
function wait() { using _ = c.hold(); c.waitFor(() => ready); }
function tell() { using _ = c.hold(); ready = true; c.notifyAll(); }`,
    'wait',
    'tell',
  ),
  'a one-slot buffer that wakes everybody': program(
    `const c = new Condition(); let full = false;
function put() { using _ = c.hold(); while (full) c.wait(); full = true; c.notifyAll(); }
function take() { using _ = c.hold(); while (!full) c.wait(); full = false; c.notifyAll(); }`,
    'put',
    'put',
    'take',
    'take',
  ),
  'a queue between two threads': program(
    `const q = new Queue<number>(); let sum = 0;
function make() { for (let i = 0; i < 2; i++) q.put(i); }
function use() { for (let i = 0; i < 2; i++) sum += q.get(); }`,
    'make',
    'use',
  ),
  'a barrier between two phases': program(
    `const b = new Barrier(2); const a = [0, 0]; const seen = [0, 0];
function work(i: number) { a[i] = i + 1; b.wait(); seen[i] = a[0]! + a[1]!; }`,
    '() => work(0)',
    '() => work(1)',
  ),
  'reading what nobody changes': program(
    'const table = [1, 2, 3]; const found = [0, 0]; function work(i: number) { found[i] = table[i]!; }',
    '() => work(0)',
    '() => work(1)',
  ),
  'data of one thread alone': program(
    'function work() { let n = 0; const a = [0]; n += 1; a[0]! += n; }',
    'work',
    'work',
  ),
  'made before the start, read after the join': `${program('let n = 0; n = 1; function work() { n += 1; }', 'work')}
export const result = n;`,
  'a list that each appends to': program(
    'const list: number[] = []; function work() { list.push(1); }',
    'work',
    'work',
  ),
  'each its own key of one map': program(
    `const m = new Map<string, number>();
function work(key: string) { if (!m.has(key)) m.set(key, 1); m.set(key, m.get(key)! + 1); }`,
    "() => work('a')",
    "() => work('b')",
  ),
  'looking and changing a map under one lock': program(
    `const lock = new Lock(); const m = new Map<string, number>();
function work() { using _ = lock.hold(); if (!m.has('k')) m.set('k', 0); m.set('k', m.get('k')! + 1); }`,
    'work',
    'work',
  ),
  'one consumer that looks before it takes': program(
    `const list: number[] = []; function use() { if (list.length > 0) list.shift(); }
function make() { list.push(1); list.push(2); }`,
    'use',
    'make',
  ),
  'looking again under the lock': program(
    `const lock = new Lock(); let made: object | null = null;
function work() {
  lock.acquire(); const need = made === null; lock.release();
  if (need) { lock.acquire(); if (made === null) made = {}; lock.release(); }
}`,
    'work',
    'work',
  ),
  'an optimistic change, tried again': program(
    `const lock = new Lock(); let version = 0;
function work() {
  for (;;) {
    lock.acquire(); const seen = version; lock.release();
    lock.acquire();
    if (version === seen) { version = seen + 1; lock.release(); return; }
    lock.release();
  }
}`,
    'work',
    'work',
  ),
  'turns handed over under a lock': program(
    `const lock = new Lock(); let turn = 0;
function work(me: number) {
  lock.acquire(); const mine = turn === me; lock.release();
  if (mine) { lock.acquire(); turn = 1 - me; lock.release(); }
}`,
    '() => work(0)',
    '() => work(1)',
  ),
  'jobs given out one by one': program(
    `const lock = new Lock(); const jobs = 2; let next = 0; let done = 0;
function work() {
  for (;;) {
    lock.acquire();
    if (next === jobs) { lock.release(); return; }
    next += 1;
    lock.release();
    lock.acquire(); done += 1; lock.release();
  }
}`,
    'work',
    'work',
  ),
  'locks always in the same order': program(
    `const a = new Lock(), b = new Lock(); let n = 0;
function work() { using x = a.hold(); using y = b.hold(); n += 1; }`,
    'work',
    'work',
  ),
  'a lock that is released by another thread': program(
    'const gate = new Lock(); gate.acquire(); function open() { gate.release(); } function pass() { gate.acquire(); gate.release(); }',
    'open',
    'pass',
  ),
  'an error that is caught': program(
    'const lock = new Lock(); function work() { try { using _ = lock.hold(); throw new Error(); } catch {} }',
    'work',
    'work',
  ),
};

describe('right programs are not accused', () => {
  for (const [name, source] of Object.entries(RIGHT)) {
    test(name, async () => {
      const report = await explored(source);
      expect(report).toMatchObject({ complete: true, redundant: 0 });
      expect(codes(report)).toEqual({ errors: [], remarks: [] });
    });
  }
});
