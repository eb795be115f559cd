import { describe, expect, it } from 'vitest';
import { ranInRealm } from '../../explore/processes/testing/workers-in-realm.ts';
import { ran } from '../../explore/testing.ts';

/** What holds of both executors, by the virtual clock and where each process lives in a worker. */
const source = (
  kind: string,
) => `import { ALL_COMPLETED, asCompleted, FIRST_COMPLETED, FIRST_EXCEPTION, ${kind}, wait } from 'concurrent.futures';
import { getpid } from 'os';
import { sleep } from 'time';
export const log: unknown[] = [];
let base = 0;
function setBase(n: number) { base = n; }
function add(x: number, y: number) { return base + x + y; }
function square(x: number) { if (x === 9) throw new RangeError('nine'); return x * x; }
function slow(x: number) { sleep(50); return x; }
const attempt = (f: () => unknown) => { try { log.push(f()); } catch (e) { log.push((e as Error).name); } };
if (import.meta.main) {
  attempt(() => new ${kind}(0));
  const executor = new ${kind}({ maxWorkers: 1, initializer: setBase, initargs: [100] });
  const f = executor.submit(add, 1, 2);
  log.push(f.result(), f.done(), f.running(), f.cancelled(), f.cancel(), f.exception());
  attempt(() => executor.submit(square, 9).result());
  log.push((executor.submit(square, 9).exception() as Error).name);
  log.push(executor.map(square, [1, 2, 3]));
  attempt(() => executor.map(square, [1, 9, 3]));
  attempt(() => executor.map(slow, [1], 0.001));
  const busy = executor.submit(slow, 7);
  attempt(() => busy.result(0));
  attempt(() => busy.exception({ timeout: 0 }));
  const called: unknown[] = [];
  busy.addDoneCallback((one) => called.push(one.result()));
  busy.addDoneCallback(() => { throw new Error('in a callback'); });
  log.push(busy.result());
  const fs = [3, 1, 2].map((x) => executor.submit(square, x));
  log.push(wait(fs, { returnWhen: ALL_COMPLETED }).done.size, [...asCompleted(fs)].map((one) => one.result()).toSorted());
  log.push(wait(fs, { returnWhen: FIRST_COMPLETED }).done.size > 0);
  const bad = executor.submit(square, 9);
  log.push(wait([bad], { returnWhen: FIRST_EXCEPTION }).notDone.size);
  executor.shutdown();
  executor.shutdown();
  attempt(() => executor.submit(square, 1));
  log.push(called, base);
  { using other = new ${kind}(2); log.push(other.map(square, [4, 5])); }
}`;

const RESULTS = [
  ...['ValueError', 103, true, false, false, false, null],
  ...['RangeError', 'RangeError', [1, 4, 9], 'RangeError', 'TimeoutError', 'TimeoutError', 'TimeoutError', 7],
  ...[3, [1, 4, 9], true, 0, 'RuntimeError', [7]],
];

describe.each([
  ['ThreadPoolExecutor', 100],
  ['ProcessPoolExecutor', 0],
])('%s', (kind, base) => {
  const exports = { log: [...RESULTS, base, [16, 25]] };
  it('does all that its futures promise', async () => {
    expect(await ran(source(kind))).toMatchObject({ status: 'finished', exports });
  });
  it('does so with processes in workers, too', async () => {
    const { result } = await ranInRealm(source(kind), { speed: 500 });
    expect(result).toMatchObject({ status: 'finished', exports });
  }, 60_000);
});

describe('shutdown', () => {
  it.each(['ThreadPoolExecutor'])('of a %s cancels what nobody works on, if asked to', async (kind) => {
    const run = await ran(`import { ${kind} } from 'concurrent.futures';
import { sleep } from 'time';
export let seen: unknown = null;
function slow(x: number) { sleep(1); return x; }
if (import.meta.main) {
  const executor = new ${kind}(1);
  const fs = [1, 2, 3, 4, 5].map((x) => executor.submit(slow, x));
  sleep(0.5);
  executor.shutdown({ wait: true, cancelFutures: true });
  seen = fs.map((f) => (f.cancelled() ? 'cancelled' : f.result()));
}`);
    expect((run.exports['seen'] as unknown[])[0]).toBe(1);
    expect((run.exports['seen'] as unknown[]).at(-1)).toBe('cancelled');
  });
});
