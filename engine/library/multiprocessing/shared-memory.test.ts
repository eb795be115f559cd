import { describe, expect, it } from 'vitest';
import { ranInRealm } from '../../explore/processes/testing/workers-in-realm.ts';
import { explored, ran } from '../../explore/testing.ts';
import { SHARED_MEMORY } from '../../sandbox/testing/process-programs.ts';

const two = (work: string, after: string) => `import { Process } from 'multiprocessing';
export let end: unknown = null;
function work(numbers: Int32Array) { ${work} }
if (import.meta.main) {
  const numbers = new Int32Array(new SharedArrayBuffer(8));
  const ps = [1, 2].map(() => new Process({ target: work, args: [numbers] }));
  for (const p of ps) p.start();
  for (const p of ps) p.join();
  ${after}
}`;

const endsOf = (report: { outcomes: { exports: Record<string, unknown> }[] }) =>
  report.outcomes.map(({ exports }) => exports['end']).toSorted();

describe('a SharedArrayBuffer that goes to other processes', () => {
  it('is the same memory there, on every schedule', async () => {
    const atomic = await explored(two('Atomics.add(numbers, 0, 1);', 'end = numbers[0];'));
    expect(atomic).toMatchObject({ complete: true, redundant: 0, findings: [] });
    expect(endsOf(atomic)).toEqual([2]);
    const plain = await explored(two('numbers[0] += 1;', 'end = numbers[0];'));
    expect(endsOf(plain)).toEqual([1, 2]);
    expect(plain.findings.map(({ code }) => code)).toContain('data-race');
  });

  it('lets a process wait for another one, which may come too early', async () => {
    const source = `import { Process } from 'multiprocessing';
export let end = '';
function wakes(memory: SharedArrayBuffer) {
  const numbers = new Int32Array(memory);
  Atomics.store(numbers, 0, 1);
  Atomics.notify(numbers, 0);
}
if (import.meta.main) {
  const memory = new SharedArrayBuffer(4);
  const p = new Process({ target: wakes, args: [memory] });
  p.start();
  end = Atomics.wait(new Int32Array(memory), 0, 0);
  p.join();
}`;
    const report = await explored(source);
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(endsOf(report)).toEqual(['not-equal', 'ok']);
    const lost = await explored(source.replace('Atomics.store(numbers, 0, 1);', ''));
    expect(lost.outcomes.map(({ status }) => status).toSorted()).toEqual(['finished', 'stuck']);
  });

  it('goes through a queue, and several arrays look at one memory', async () => {
    const run = await ran(`import { Process, Queue } from 'multiprocessing';
export let end: unknown = null;
function work(q: Queue<Uint8Array[]>) { const [a, b] = q.get(); a![0] = 5; b![0] = a![0]! + (a!.buffer === b!.buffer ? 1 : 100); }
if (import.meta.main) {
  const q = new Queue<Uint8Array[]>();
  const memory = new SharedArrayBuffer(8);
  q.put([new Uint8Array(memory, 2, 1), new Uint8Array(memory, 5, 2)]);
  const p = new Process({ target: work, args: [q] });
  p.start();
  p.join();
  end = [...new Uint8Array(memory), memory instanceof SharedArrayBuffer, String(memory)];
}`);
    expect(run.exports['end']).toEqual([0, 0, 5, 0, 0, 6, 0, 0, true, '[object SharedArrayBuffer]']);
  });

  it('is the same by the virtual clock and with messages between processes', async () => {
    const { source, status, exports } = SHARED_MEMORY;
    const small = source.replace('10_000', '10');
    expect(await ran(small)).toMatchObject({ status, exports: { ...exports, total: 20 } });
    expect((await ranInRealm(source)).result).toMatchObject({ status, exports });
  });

  it('leaves nobody in line who is gone: the next one is woken', async () => {
    const { result } = await ranInRealm(`import { Event, Process } from 'multiprocessing';
export let end: unknown = null;
function sleeps(numbers: Int32Array, n: number) { Atomics.add(numbers, 1, 1); Atomics.wait(numbers, 0, 0); Atomics.store(numbers, 2, n); }
if (import.meta.main) {
  const numbers = new Int32Array(new SharedArrayBuffer(12));
  const ps = [1, 2].map((n) => new Process({ target: sleeps, args: [numbers, n] }));
  ps[0]!.start();
  while (Atomics.load(numbers, 1) < 1) {}
  Atomics.wait(numbers, 0, 0, 20);
  ps[0]!.kill();
  ps[0]!.join();
  ps[1]!.start();
  let woken = 0;
  while (woken === 0) woken = Atomics.notify(numbers, 0, 1);
  ps[1]!.join();
  end = [woken, numbers[2]];
}`);
    expect(result).toMatchObject({ status: 'finished', exports: { end: [1, 2] } });
  });

  it('is reported, never hung, where nobody will ever notify', async () => {
    const { result } = await ranInRealm(two('Atomics.wait(numbers, 0, 0);', 'end = numbers[0];'));
    expect(result.status).toBe('stuck');
  });
});
