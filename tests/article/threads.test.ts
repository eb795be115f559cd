/** The article's programs P1 to P13: what must hold on every schedule, and how long they take by the clock. */
import { describe, expect, it } from 'vitest';
import type { Report, RunResult } from '../../engine/explore/report.ts';
import { explored, ran } from '../../engine/explore/testing.ts';

const lines = (run: RunResult): string[] => run.output.map(({ text }) => text);
const outcomes = (report: Report): unknown[] => report.outcomes.map(({ exports }) => exports);
const codes = (report: Report): string[] => report.findings.map(({ code }) => code);

describe('P1: a thread with an argument', () => {
  const source = `import { Thread } from 'threading';
import { sleep } from 'time';
function run(n: number) { console.log('>>>' + n); sleep(3); console.log('thread 1'); }
new Thread({ target: run, args: [2] }).start();
console.log('ending');`;
  it('says its last word after three seconds', async () => {
    const run = await ran(source);
    expect(run).toMatchObject({ status: 'finished', elapsed: 3 });
    expect(lines(run)).toEqual(['>>>2', 'ending', 'thread 1']);
  });
  it('begins before or after the line behind start()', async () => {
    const report = await explored(source, { observe: 'output', clock: 'virtual' });
    expect(report.complete).toBe(true);
    expect(report.outcomes.map(({ output }) => output).toSorted()).toEqual([
      ['>>>2', 'ending', 'thread 1'],
      ['ending', '>>>2', 'thread 1'],
    ]);
  });
});

describe('P2: a subclass with a run of its own', () => {
  const source = `import { Thread } from 'threading';
import { sleep } from 'time';
export let name = '';
class Mine extends Thread { override run() { console.log('ok'); sleep(2); console.log('end'); } }
const t = new Mine();
name = t.name;
t.start();
console.log('end again');`;
  it('ends after two seconds, and is called Thread-1', async () => {
    const run = await ran(source);
    expect(run).toMatchObject({ elapsed: 2, exports: { name: 'Thread-1' } });
    expect(lines(run)).toEqual(['ok', 'end again', 'end']);
  });
});

describe('P3: fifty threads that sleep', () => {
  const source = (loop: string) => `import { Thread, activeCount } from 'threading';
import { sleep } from 'time';
export let most = 0;
function run() { sleep(2); }
const all: Thread[] = [];
for (let i = 0; i < 50; i++) { ${loop} }
most = Math.max(most, activeCount());
for (const t of all) t.join();`;
  it('take as long as one', async () => {
    const run = await ran(source('const t = new Thread({ target: run }); t.start(); all.push(t);'));
    expect(run).toMatchObject({ elapsed: 2, exports: { most: 51 } });
  });
  it('one after the other where each is joined at once', async () => {
    const run = await ran(source('const t = new Thread({ target: run }); t.start(); t.join();'));
    expect(run.elapsed).toBe(100);
  });
});

describe('P4: daemons', () => {
  it('the end is never printed, and the program ends at once', async () => {
    const report = await explored(
      `import { Thread } from 'threading';
import { sleep } from 'time';
function run() { console.log('start'); sleep(2); console.log('end'); }
new Thread({ target: run, daemon: true }).start();`,
      { observe: 'output', clock: 'virtual' },
    );
    expect(report.complete).toBe(true);
    expect(report.outcomes.every(({ status, output }) => status === 'finished' && !output?.includes('end'))).toBe(true);
  });
  it('P4b: children inherit it, and are cut off when main leaves after two seconds', async () => {
    const run = await ran(`import { Thread } from 'threading';
import { sleep } from 'time';
export const flags: boolean[] = [];
function child() { sleep(5); console.log('done'); }
function parent() { for (let i = 0; i < 5; i++) { const t = new Thread({ target: child }); flags.push(t.daemon); t.start(); } sleep(5); }
const t = new Thread({ target: parent, daemon: true });
t.start();
t.join(2);`);
    expect(run).toMatchObject({ elapsed: 2, exports: { flags: [true, true, true, true, true] }, output: [] });
  });
});

describe('P5: a hundred threads and one variable', () => {
  const source = (body: string) => `import { Lock, Thread } from 'threading';
import { sleep } from 'time';
import { threads } from 'exercise';
export let num = threads;
const lock = new Lock();
function minus() { ${body} }
const all = Array.from({ length: threads }, () => new Thread({ target: minus }));
for (const t of all) t.start();
for (const t of all) t.join();`;
  it('P5a: loses updates on some schedules, and with three threads ends at 0, 1 or 2', async () => {
    const report = await explored(source('sleep(1); num -= 1;'), { parameters: { threads: 3 } });
    expect(codes(report)).toContain('lost-update');
    expect(report.outcomes.map(({ exports }) => exports['num']).toSorted()).toEqual([0, 1, 2]);
  });
  it('P5b: ends at 99 where all have read before the first writes', async () => {
    const body = 'const temp = num; sleep(0.1); num = temp - 1;';
    expect((await ran(source(body), { parameters: { threads: 100 } })).exports).toEqual({ num: 99 });
  });
  it('P5a under the switch rule of CPython 3.10 always ends at 0', async () => {
    const report = await explored(source('num -= 1;'), { parameters: { threads: 3 }, switch: 'calls-and-loops' });
    expect(outcomes(report)).toEqual([{ num: 0 }]);
  });
  it('P6: with a lock it is 0 on every schedule', async () => {
    const body = 'using _ = lock.hold(); const temp = num; num = temp - 1;';
    const report = await explored(source(body), { parameters: { threads: 3 } });
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(outcomes(report)).toEqual([{ num: 0 }]);
  });
  it('P6: sleeping inside of the lock is one after the other', async () => {
    const body = 'using _ = lock.hold(); const temp = num; sleep(0.01); num = temp - 1;';
    const run = await ran(source(body), { parameters: { threads: 100 } });
    expect(run.exports).toEqual({ num: 0 });
    expect(run.elapsed).toBeCloseTo(1, 9);
  });
});

describe('P7: a lock that is taken again', () => {
  const source = (kind: string) => `import { ${kind}, Thread } from 'threading';
import { threads } from 'exercise';
export let num = 0, num2 = 0;
export const pairs: number[][] = [];
const lock = new ${kind}();
function run1() { lock.acquire(); num += 1; lock.release(); return num; }
function run2() { lock.acquire(); num2 += 1; lock.release(); return num2; }
function run3() { lock.acquire(); const pair = [run1(), run2()]; pairs.push(pair); lock.release(); }
const all = Array.from({ length: threads }, () => new Thread({ target: run3 }));
for (const t of all) t.start();
for (const t of all) t.join();`;
  it('RLock: the pairs are (1, 1), (2, 2) and so on, on every schedule', async () => {
    const report = await explored(source('RLock'), { parameters: { threads: 3 } });
    expect(report.complete).toBe(true);
    expect(outcomes(report)).toEqual([{ num: 3, num2: 3, pairs: [1, 2, 3].map((n) => [n, n]) }]);
  });
  it('Lock: all are stuck', async () => {
    const run = await ran(source('Lock'), { parameters: { threads: 10 } });
    expect(run).toMatchObject({ status: 'deadlock', exports: { num: 0, num2: 0, pairs: [] } });
  });
});

describe('P8: five permits for twenty threads', () => {
  const source = `import { BoundedSemaphore, Lock, Thread } from 'threading';
import { sleep } from 'time';
import { permits, threads } from 'exercise';
export let inside = 0, most = 0;
const semaphore = new BoundedSemaphore(permits);
const lock = new Lock();
function run() {
  using _ = semaphore.hold();
  { using _ = lock.hold(); inside += 1; most = Math.max(most, inside); }
  sleep(1);
  { using _ = lock.hold(); inside -= 1; }
}
const all = Array.from({ length: threads }, () => new Thread({ target: run }));
for (const t of all) t.start();
for (const t of all) t.join();`;
  it('takes four seconds, five at a time', async () => {
    const run = await ran(source, { parameters: { permits: 5, threads: 20 } });
    expect(run).toMatchObject({ elapsed: 4, exports: { inside: 0, most: 5 } });
  });
  it('never lets more in than there are permits', async () => {
    const report = await explored(source, { parameters: { permits: 2, threads: 3 } });
    expect(report.complete).toBe(true);
    expect(report.outcomes.every(({ exports }) => (exports['most'] as number) <= 2)).toBe(true);
  });
});

describe('P9: a timer', () => {
  const source = (rest: string) => `import { Timer } from 'threading';
function hello() { console.log('hello'); }
const t = new Timer(30, hello);
t.start();
${rest}`;
  it('calls after thirty seconds', async () => {
    expect(await ran(source(''))).toMatchObject({ elapsed: 30, output: [{ text: 'hello', time: 30 }] });
  });
  it('cancelled in time it never calls, and the program ends without waiting', async () => {
    expect(await ran(source('t.cancel();'))).toMatchObject({ status: 'finished', elapsed: 0, output: [] });
  });
});

describe('P10: a traffic light', () => {
  const source = `import { Event, Thread } from 'threading';
import { sleep } from 'time';
export const lamps: string[] = [];
export const wrong: string[] = [];
const event = new Event();
let count = 0;
function light() {
  event.set();
  for (let tick = 0; tick < 60; tick++) {
    let lamp = '.';
    if (count < 10) lamp = 'G';
    else if (count < 13) lamp = 'Y';
    else if (count < 20) { if (event.isSet()) event.clear(); lamp = 'R'; }
    else { count = 0; event.set(); }
    lamps.push(lamp);
    if (lamp !== '.' && event.isSet() === (lamp === 'R')) wrong.push(lamp);
    sleep(1);
    count += 1;
  }
}
function car() { while (true) { if (event.isSet()) sleep(1); else event.wait(); } }
const lamp = new Thread({ target: light });
lamp.start();
for (let i = 0; i < 3; i++) new Thread({ target: car, daemon: true }).start();
lamp.join();`;
  it('green and yellow let cars go, red stops them, and every later green is shown nine times', async () => {
    const run = await ran(source);
    expect(run.exports['wrong']).toEqual([]);
    const cycle = `${'G'.repeat(9)}YYY${'R'.repeat(7)}`;
    const shown = (run.exports['lamps'] as string[]).join('');
    expect(shown).toBe(`G${`${cycle}.${cycle}.${cycle}`.slice(0, 59)}`);
  });
});

describe('P11: a door and a person', () => {
  const source = (close: string) => `import { Event, Thread } from 'threading';
import { sleep } from 'time';
import { arrives } from 'exercise';
export let swipes = 0, passed = false;
const swiped = new Event();
function door() {
  let count = 0;
  for (let tick = 0; tick < 60; tick++) {
    if (swiped.isSet()) { count += 1; if (count > 3) { swiped.clear(); ${close} } }
    else { count = 0; swiped.wait(30); }
    sleep(0.5);
  }
}
function person() {
  sleep(arrives);
  while (!passed && swipes < 20) {
    if (swiped.isSet()) passed = true;
    else { swiped.set(); swipes += 1; sleep(0.5); }
  }
}
const first = new Thread({ target: door, daemon: true });
first.start();
swiped.set();
const p = new Thread({ target: person });
p.start();
p.join();`;
  it('who swipes between the closing and the next look of the door swipes for ever', async () => {
    const run = await ran(source(''), { parameters: { arrives: 2.1 } });
    expect(run.exports).toEqual({ swipes: 20, passed: false });
  });
  it('passes where the count is reset when the door closes', async () => {
    const run = await ran(source('count = 0;'), { parameters: { arrives: 2.1 } });
    expect(run.exports).toEqual({ swipes: 1, passed: true });
  });
});

describe('P12: a consumer that asks how much there is', () => {
  const source = (consume: string) => `import { Thread } from 'threading';
import { Queue } from 'queue';
export const got: number[] = [];
export let done = false;
const q = new Queue<number>();
function produce() { for (let i = 0; i < 2; i++) q.put(i); q.join(); done = true; }
new Thread({ target: produce }).start();
${consume}`;
  it('may leave with nothing, and then the producer waits for ever', async () => {
    const report = await explored(source('while (q.qsize() > 0) { got.push(q.get()); q.taskDone(); }'));
    expect(report.complete).toBe(true);
    expect(codes(report)).toContain('stuck');
    const ends = report.outcomes.map(({ status, exports }) => [status, exports['got'], exports['done']]);
    expect(ends).toContainEqual(['stuck', [], false]);
    expect(ends).toContainEqual(['finished', [0, 1], true]);
    for (const [status, , done] of ends) expect(done).toBe(status === 'finished');
  });
  it('is right where it waits for each item', async () => {
    const report = await explored(source('for (let i = 0; i < 2; i++) { got.push(q.get()); q.taskDone(); }'));
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(outcomes(report)).toEqual([{ got: [0, 1], done: true }]);
  });
});

describe('P13: twenty buns', () => {
  const source = `import { Thread } from 'threading';
import { Queue } from 'queue';
import { sleep } from 'time';
import { randrange } from 'random';
export let eaten = 0, none = 0, left = -1;
const q = new Queue<number>();
function bake() { for (let i = 0; i < 20; i++) { sleep(randrange(3)); q.put(i); } }
function eat() { for (let i = 0; i < 20; i++) { sleep(randrange(4)); if (q.empty()) none += 1; else { q.get(); eaten += 1; } } }
const all = [new Thread({ target: bake }), new Thread({ target: eat })];
for (const t of all) t.start();
for (const t of all) t.join();
left = q.qsize();`;
  it('eaten and missed make twenty, and what was missed is left over', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { eaten, none, left } = (await ran(source, { seed })).exports as Record<string, number>;
      expect((eaten as number) + (none as number)).toBe(20);
      expect(left).toBe(none);
    }
  });
});
