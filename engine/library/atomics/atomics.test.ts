import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

const shared = `import { Thread } from 'threading';
const memory = new Int32Array(new SharedArrayBuffer(16));
`;

const together = (targets: string[]) => `
const threads = [${targets.map((target) => `new Thread({ target: ${target} })`).join(', ')}];
for (const t of threads) t.start();
for (const t of threads) t.join();
`;

const codes = async (source: string) =>
  (await explored(source)).findings.filter((f) => f.severity === 'error').map((f) => f.code);
const ends = async (source: string) => (await explored(source)).outcomes.map((o) => o.exports['end']).sort();

describe('Atomics', () => {
  it('give what the standard says', async () => {
    const { exports } = await ran(`${shared}
export const got = [
  Atomics.store(memory, 0, 5), Atomics.add(memory, 0, 3), Atomics.sub(memory, 0, 1), Atomics.or(memory, 0, 8),
  Atomics.and(memory, 0, 12), Atomics.xor(memory, 0, 5), Atomics.exchange(memory, 0, 40),
  Atomics.compareExchange(memory, 0, 1, 2), Atomics.compareExchange(memory, 0, 40, 2), Atomics.load(memory, 0),
];`);
    expect(exports['got']).toEqual([5, 5, 8, 7, 15, 12, 9, 40, 40, 2]);
  });

  it('lose no update, where plain accesses do and race', async () => {
    const atomic = `${shared}export let end = 0; function work() { Atomics.add(memory, 0, 1); }${together(['work', 'work'])}end = memory[0];`;
    expect(await ends(atomic)).toEqual([2]);
    expect(await codes(atomic)).toEqual([]);
    const plain = `${shared}export let end = 0; function work() { memory[0] += 1; }${together(['work', 'work'])}end = memory[0];`;
    expect(await ends(plain)).toEqual([1, 2]);
    expect(await codes(plain)).toEqual(['lost-update', 'data-race']);
  });

  it('race with plain accesses to the same bytes through another array', async () => {
    const source = `${shared}const bytes = new Int32Array(memory.buffer, 4);
${together(['() => { Atomics.store(memory, 1, 1); }', '() => { bytes[0] = 2; }'])}`;
    expect(await codes(source)).toEqual(['data-race']);
  });

  it('pass on what came before a store to whoever loads it', async () => {
    const source = `${shared}let data = 0; export let end = -1;
function send() { data = 1; Atomics.store(memory, 0, 1); }
function receive() { if (Atomics.load(memory, 0) === 1) end = data; }
${together(['send', 'receive'])}`;
    expect(await ends(source)).toEqual([-1, 1]);
    expect(await codes(source)).toEqual([]);
  });

  it('wait until they are notified, and not where the value is another one', async () => {
    const source = `${shared}export let end = '';
function waiter() { end = Atomics.wait(memory, 0, 0); }
function waker() { Atomics.store(memory, 0, 1); Atomics.notify(memory, 0); }
${together(['waiter', 'waker'])}`;
    expect(await ends(source)).toEqual(['not-equal', 'ok']);
    expect(await codes(source)).toEqual([]);
  });

  it('lose a notification that nobody waits for yet, and say which', async () => {
    const source = `${shared}
function waiter() { Atomics.wait(memory, 0, 0); }
function waker() { Atomics.notify(memory, 0); }
${together(['waiter', 'waker'])}`;
    const report = await explored(source);
    expect(report.outcomes.map((o) => o.status).sort()).toEqual(['finished', 'stuck']);
    const [lost] = report.findings;
    expect(lost).toMatchObject({ code: 'lost-wakeup', shortest: true, passing: expect.anything() });
    expect(lost?.lines.map(({ line, name }) => `${line} ${name}`)).toEqual(['5 Atomics.notify', '4 Atomics.wait']);
  });

  it('are stuck, and no more than that, where they are never notified', async () => {
    expect(await codes(`${shared}${together(['() => { Atomics.wait(memory, 0, 0); }'])}`)).toEqual(['stuck']);
  });

  it('lose an update between a load and the store of what was made of it', async () => {
    const source = `${shared}function work() {
  const old = Atomics.load(memory, 0);
  Atomics.store(memory, 0, old + 1);
}${together(['work', 'work'])}`;
    const { findings } = await explored(source);
    expect(findings.map(({ code }) => code)).toEqual(['lost-update']);
    expect(findings[0]).toMatchObject({ args: { variable: 'memory[0]' }, shortest: true, cost: { preemptions: 1 } });
    expect(findings[0]?.lines.map(({ id, line }) => `${id}@${line}`)).toEqual(['1@4', '2@5', '1@5']);
  });

  it('act on what is no longer so between a load and a store', async () => {
    const source = `${shared}export let owner = 0;
function work(n: number) { if (Atomics.load(memory, 0) === 0) Atomics.store(memory, 0, n); }
${together(['() => work(1)', '() => work(2)'])}`;
    const { findings } = await explored(source);
    expect(findings.map(({ code, args }) => `${code} ${args.variable}`)).toEqual(['atomicity-violation memory[0]']);
  });

  it('lose none where the store is a compareExchange that looks again', async () => {
    const source = `${shared}function work() {
  for (;;) {
    const old = Atomics.load(memory, 0);
    if (Atomics.compareExchange(memory, 0, old, old + 1) === old) return;
  }
}${together(['work', 'work'])}`;
    expect(await codes(source)).toEqual([]);
  });

  it('come to an end where a wait with a time-out is tried again and again', async () => {
    for (const loop of [
      'while (Atomics.load(memory, 0) === 0) Atomics.wait(memory, 0, 0, 100);',
      "while (Atomics.wait(memory, 0, 0, 100) === 'timed-out') {}",
    ]) {
      const right = await explored(`${shared}function waiter() { ${loop} }
function waker() { Atomics.store(memory, 0, 1); Atomics.notify(memory, 0); }
${together(['waiter', 'waker'])}`);
      expect(right).toMatchObject({ complete: true, redundant: 0, findings: [] });
      const never = await explored(`${shared}function waiter() { ${loop} }${together(['waiter'])}`);
      expect(never.complete).toBe(true);
      expect(never.findings.map(({ code }) => code)).toEqual(['livelock']);
    }
  });

  it('are no busy waiting where a turn waits, though it may find that it need not', async () => {
    const door = (turn: string) => `${shared}export let end = 0;
function work() { while (Atomics.compareExchange(memory, 0, 0, 1) !== 0)${turn};
  end += 1; Atomics.store(memory, 0, 0); Atomics.notify(memory, 0, 1); }${together(['work', 'work'])}`;
    const waiting = await explored(door(' Atomics.wait(memory, 0, 1)'));
    expect(waiting.complete).toBe(true);
    expect(waiting.findings).toEqual([]);
    expect((await explored(door(''))).findings.map((f) => f.code)).toEqual(['busy-wait']);
  });

  it('give up waiting after the time-out', async () => {
    const { exports, elapsed } = await ran(`${shared}export const end = Atomics.wait(memory, 0, 0, 1500);`);
    expect(exports['end']).toBe('timed-out');
    expect(elapsed).toBe(1.5);
  });

  it('refuse memory that is not shared, and say what to do', async () => {
    const { exports } = await ran(`export let end = '';
try { Atomics.add(new Int32Array(1), 0, 1); } catch (e) { end = String(e.message); }`);
    expect(exports['end']).toMatch(/make the array from a SharedArrayBuffer/);
  });
});
