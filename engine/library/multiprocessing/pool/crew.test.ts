import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../../explore/testing.ts';

describe('a worker that is ended from outside', () => {
  it('is replaced: its task never ends, later ones do, and join does not wait for it', async () => {
    const run = await ran(`import { activeChildren, Pool } from 'multiprocessing';
import { sleep } from 'time';
export const seen: unknown[] = [];
function slow(x: number) { sleep(5); return x; }
function quick(x: number) { return 2 * x; }
if (import.meta.main) {
  const pool = new Pool(1);
  const lost = pool.applyAsync(slow, [1]);
  sleep(1);
  const [worker] = activeChildren();
  worker!.kill();
  seen.push(pool.apply(quick, [21]), lost.ready(), activeChildren().map((p) => p.name));
  pool.close();
  pool.join();
  seen.push(lost.ready());
}`);
    expect(run).toMatchObject({ status: 'finished', exports: { seen: [42, false, ['SpawnPoolWorker-2'], false] } });
  });

  it('breaks an executor: every future ends with BrokenProcessPool, and no other task is taken', async () => {
    const run = await ran(`import { activeChildren } from 'multiprocessing';
import { BrokenProcessPool, ProcessPoolExecutor } from 'concurrent.futures';
import { sleep } from 'time';
export const seen: unknown[] = [];
function slow(x: number) { sleep(5); return x; }
if (import.meta.main) {
  const executor = new ProcessPoolExecutor(2);
  const futures = [1, 2, 3].map((x) => executor.submit(slow, x));
  sleep(1);
  activeChildren()[0]!.terminate();
  for (const f of futures) seen.push(f.exception() instanceof BrokenProcessPool);
  try { executor.submit(slow, 4); } catch (error) { seen.push((error as Error).name); }
  executor.shutdown();
}`);
    expect(run).toMatchObject({
      status: 'finished',
      elapsed: 1,
      exports: { seen: [true, true, true, 'BrokenProcessPool'] },
    });
  });

  it('on random schedules: the result is there, or it never comes', async () => {
    const report = await explored(
      `import { activeChildren, Pool } from 'multiprocessing';
export let ready = false;
function one() { return 1; }
if (import.meta.main) {
  const pool = new Pool(1);
  const result = pool.applyAsync(one);
  activeChildren()[0]!.kill();
  pool.close();
  pool.join();
  ready = result.ready();
}`,
      { strategy: 'random', maxExecutions: 200, seed: 1 },
    );
    expect(report.outcomes.map(({ status }) => status)).not.toContain('deadlock');
    expect(report.outcomes.map(({ exports }) => exports['ready'])).toContain(true);
    expect(report.outcomes.map(({ exports }) => exports['ready'])).toContain(false);
  });
});
