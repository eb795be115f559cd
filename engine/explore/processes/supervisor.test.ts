import { describe, expect, it } from 'vitest';
import { ranInRealm } from './testing/workers-in-realm.ts';

const many = (body: string) => `import { Process, SimpleQueue } from 'multiprocessing';
export let sum = 0;
function work(q: SimpleQueue<number>, n: number) { q.put(n); }
function fails() { throw new Error('on purpose'); }
function turns() { for (;;) {} }
if (import.meta.main) {
  const q = new SimpleQueue<number>();
${body}
}`;

describe('workers of processes', { timeout: 60_000 }, () => {
  it('are used again: a thousand processes one after another need three at most', async () => {
    const { result, census } = await ranInRealm(
      many(
        'for (let n = 0; n < 1000; n++) { const p = new Process({ target: work, args: [q, n] }); p.start(); sum += q.get(); p.join(); }',
      ),
    );
    expect(result).toMatchObject({ status: 'finished', exports: { sum: 499_500 } });
    expect(census.most).toBeLessThanOrEqual(3);
    expect(census.opened).toBeLessThanOrEqual(3);
  });

  it.each([
    ['ends well', 'new Process({ target: work, args: [q, 1] }).start(); q.get();'],
    ['ends with an error', 'new Process({ target: fails }).start(); throw new Error();'],
    ['ends processes from outside', 'const p = new Process({ target: turns }); p.start(); p.kill(); p.join();'],
    ['leaves daemons behind', 'new Process({ target: turns, daemon: true }).start();'],
    ['is stuck', 'new Process({ target: work, args: [q, 1] }).start(); q.get(); q.get();'],
  ])('are all gone when their program %s', async (_how, body) => {
    const { census } = await ranInRealm(many(body));
    expect(census.opened).toBeGreaterThan(0);
    expect(census.ended).toBe(census.opened);
  });
});
