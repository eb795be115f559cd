import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

const HEAD = `import { asCompleted, CancelledError, FIRST_COMPLETED, ProcessPoolExecutor, ThreadPoolExecutor, wait } from 'concurrent.futures';
import { monotonic, sleep } from 'time';
export const log: unknown[] = [];
const attempt = (f: () => unknown) => { try { log.push(f()); } catch (e) { log.push((e as Error).name); } };
function slow(n: number) { sleep(n); if (n === 9) throw new RangeError('nine'); return n * n; }
`;

const logOf = async (body: string) => (await ran(`${HEAD}if (import.meta.main) {\n${body}\n}`)).exports['log'];

describe('ThreadPoolExecutor', () => {
  it('futures, waiting, cancelling, shutting down', async () => {
    expect(
      await logOf(`attempt(() => new ThreadPoolExecutor(0));
const ex = new ThreadPoolExecutor(2);
const fs = [3, 1, 2].map((n) => ex.submit(slow, n));
log.push(fs[0]!.running(), fs[2]!.running());
const { done, notDone } = wait(fs, { returnWhen: FIRST_COMPLETED });
log.push(done.size, notDone.size, asCompleted(fs).map((f) => f.result()), monotonic());
attempt(() => ex.submit(slow, 5).result(1));
const bad = ex.submit(slow, 9), more = ex.submit(slow, 1);
log.push(more.cancel(), more.cancelled()); attempt(() => more.result()); attempt(() => bad.result());
fs[0]!.addDoneCallback((f) => log.push(f.done()));
ex.shutdown(); attempt(() => ex.submit(slow, 1));`),
    ).toEqual([
      'ValueError',
      true,
      false,
      1,
      2,
      [1, 9, 4],
      3,
      'TimeoutError',
      true,
      true,
      'CancelledError',
      'RangeError',
      true,
      'RuntimeError',
    ]);
  });
  it('every schedule of two tasks', async () => {
    const report = await explored(`${HEAD}const ex = new ThreadPoolExecutor(2);
const fs = [1, 2].map((n) => ex.submit((m: number) => m * m, n));
log.push(fs[0]!.result(), fs[1]!.result());
ex.shutdown();`);
    expect(report).toMatchObject({
      complete: true,
      redundant: 0,
      outcomes: [{ status: 'finished', exports: { log: [1, 4] } }],
    });
  });
});

describe('ProcessPoolExecutor', () => {
  it('runs tasks in processes, and waits for them at the end', async () => {
    expect(
      await logOf(`using ex = new ProcessPoolExecutor(2);
log.push(ex.map(slow, [1, 2, 3]), monotonic()); attempt(() => ex.submit(slow, 9).result()); attempt(() => ex.submit(() => 1));`),
    ).toEqual([[1, 4, 9], 4, 'RangeError', 'AttributeError']);
  });
});
