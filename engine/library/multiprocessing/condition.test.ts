import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';

/** Two children wait for a notification each, in the order of their numbers; each says when it was woken. */
const source = (notify: string) => `import { Condition, Process, SimpleQueue } from 'multiprocessing';
export let order: unknown = null;
function wait(c: Condition, ready: SimpleQueue, done: SimpleQueue, n: number): void {
  c.acquire();
  ready.put(n);
  c.wait();
  c.release();
  done.put(n);
}
if (import.meta.main) {
  const c = new Condition(), ready = new SimpleQueue(), done = new SimpleQueue();
  const all = [1, 2].map((n) => new Process({ target: wait, args: [c, ready, done, n] }));
  const seen: unknown[] = [];
  for (const p of all) { p.start(); ready.get(); c.acquire(); c.release(); }
  for (let i = 0; i < 2; i++) { c.acquire(); ${notify}; c.release(); seen.push(done.get()); if (c === null) break; }
  order = seen;
  for (const p of all) p.join();
}`;

const orders = async (notify: string, waiters: 'fifo' | 'any') => {
  const report = await explored(source(notify), { waiters });
  expect(report).toMatchObject({ complete: true, redundant: 0 });
  return report.outcomes.map(({ status, exports }) => `${status} ${JSON.stringify(exports['order'])}`).sort();
};

describe('a condition between processes', () => {
  it('wakes first whoever came first', async () => {
    expect(await orders('c.notify()', 'fifo')).toEqual(['finished [1,2]']);
  });

  it('wakes any, where that is asked for', async () => {
    expect(await orders('c.notify()', 'any')).toEqual(['finished [1,2]', 'finished [2,1]']);
  });

  it('leaves nobody behind where there are as many notifications as there are waiters', async () => {
    expect(await orders('c.notify(2)', 'any')).toEqual(['finished [1,2]', 'finished [2,1]']);
  });
});
